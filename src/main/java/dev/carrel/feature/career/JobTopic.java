package dev.carrel.feature.career;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Card;
import dev.carrel.community.Seat;
import dev.carrel.job.Job;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** New jobs that a member wants to be told of: those that are still open, and that they still look for, when it is sent. */
final class JobTopic implements Topic {
    static final String TOPIC = "job";

    private final Career career;

    JobTopic(Career career) {
        this.career = career;
    }

    @Override
    public String words() {
        return say("note about new jobs", "note sur de nouvelles offres d’emploi", "nota sobre empleos nuevos");
    }

    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        Tidings tidings = Tidings.parse(delivery.subject());
        List<Watch> watches = career.of(Seat.of(reader));
        List<Job> jobs = career.jobs().listed(delivery.community(), tidings.jobs()).stream()
                .filter(job -> watches.stream()
                        .anyMatch(watch ->
                                watch.wanted().fit(job, career.regions()).isWorthTelling()))
                .toList();
        return jobs.isEmpty()
                ? Optional.empty()
                : Optional.of(WatchCards.told(jobs, tidings, watches, career.regions(), reader));
    }

    /** The list says what is open. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
