package dev.carrel.feature.participation;

import dev.carrel.chart.Pictures;
import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.group.Groups;
import dev.carrel.participation.Participation;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The commands of participation. */
public final class TakingPart {
    private TakingPart() {}

    /**
     * One command each for a member's own history, boards, who may see what, thanks and the report.
     *
     * @param participation asked when a command runs, never for its declaration
     * @param files where the report is fetched as a file
     * @param goals what a member has set themselves, in short, for them alone
     */
    public static List<Command> commands(
            Supplier<Participation> participation,
            Supplier<Communities> communities,
            Supplier<Groups> groups,
            Supplier<Pictures> pictures,
            ReportFiles files,
            Function<Caller, List<Block>> goals,
            Supplier<Weekly> weekly,
            InstantSource clock) {
        Counting counting = new Counting(participation, communities);
        return List.of(
                new MeCommand(counting, pictures, goals),
                new ShowCommand(counting, groups),
                new WeeklyCommand(weekly),
                new SharingCommand(counting),
                new ThanksCommand(counting),
                new ReportCommand(counting, pictures, files, clock));
    }
}
