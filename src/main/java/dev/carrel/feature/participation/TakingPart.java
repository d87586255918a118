package dev.carrel.feature.participation;

import dev.carrel.chat.command.Command;
import dev.carrel.community.Communities;
import dev.carrel.participation.Participation;
import java.util.List;
import java.util.function.Supplier;

/** The commands of participation. */
public final class TakingPart {
    private TakingPart() {}

    /**
     * One command each for a member's own history, boards, who may see what, thanks and the report.
     *
     * @param participation asked when a command runs, never for its declaration
     */
    public static List<Command> commands(Supplier<Participation> participation, Supplier<Communities> communities) {
        return List.of(
                new MeCommand(participation, communities),
                new ShowCommand(participation, communities),
                new SharingCommand(participation, communities),
                new ThanksCommand(participation, communities),
                new ReportCommand(participation));
    }
}
