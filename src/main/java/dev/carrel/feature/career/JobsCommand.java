package dev.carrel.feature.career;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.job.Job;
import dev.carrel.job.JobBoard;
import dev.carrel.job.Regions;
import dev.carrel.job.Wanted;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** {@code /career jobs}: the jobs that job boards tell of and people have posted, or those of them that somebody looks for. */
final class JobsCommand implements Command {
    static final Option<Boolean> MAYBE = Option.flag(
            "maybe",
            Words.of(
                    "Yes: those of which it is not stated",
                    "Oui : celles qui ne le disent pas",
                    "Sí: las que no lo dicen"));

    private static final int MOST_DROPS = 2;

    private final Supplier<Career> career;
    private final JobOptions options;
    private final Declaration declaration;

    JobsCommand(Supplier<Career> career, JobOptions options) {
        this.career = career;
        this.options = options;
        this.declaration = Declaration.of(
                        "career jobs",
                        Words.of(
                                "Jobs from the boards that this community follows",
                                "Les offres d’emploi des sites que suit cette communauté",
                                "Empleos de los sitios que sigue esta comunidad"),
                        JobOptions.ROLE,
                        options.place(),
                        JobOptions.REMOTE,
                        MAYBE,
                        CommonOptions.FROM)
                .example("")
                .example("archivist place:ohio")
                .example("metadata remote:yes");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        List<JobBoard> boards = career.get().jobs().boards(caller.community());
        List<Job> all = career.get().jobs().listed(caller.community());
        if (boards.isEmpty() && all.isEmpty()) {
            return Reply.show(JobCards.noBoard(caller.role()));
        }
        Wanted wanted = options.wanted(invocation);
        boolean watched = career.get().of(Seat.of(caller)).stream()
                .anyMatch(watch -> watch.wanted().key().equals(wanted.key()));
        if (all.isEmpty()) {
            return Reply.show(JobCards.nothing(boards, caller, watched));
        }
        Regions regions = career.get().regions();
        Found found = Found.among(all, wanted, regions);
        JobCards.View view = new JobCards.View(
                invocation.find(MAYBE).orElse(false) && !found.open().isEmpty(),
                invocation.find(CommonOptions.FROM).orElse(0L).intValue(),
                watched);
        return Reply.show(JobCards.found(found, boards, drops(all, found), view, caller));
    }

    /** Where nothing matches: what to leave out for something to. */
    private static List<JobCards.Drop> drops(List<Job> all, Found found) {
        if (!found.matches().isEmpty() || found.wanted().labels().size() < 2) {
            return List.of();
        }
        return found.wanted().labels().stream()
                .map(label -> new JobCards.Drop(
                        label,
                        Found.among(all, found.wanted().without(label.part()), found.regions())
                                .matches()
                                .size()))
                .filter(drop -> drop.matches() > 0)
                .sorted(Comparator.comparingInt(JobCards.Drop::matches).reversed())
                .limit(MOST_DROPS)
                .toList();
    }
}
