package dev.carrel.testkit;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.feature.goal.Goals;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import dev.carrel.participation.Participation;
import dev.carrel.schedule.Schedule;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** The cards of goals in the story of the {@link FeatureGallery}: a Tuesday of somebody who has none, one, and as many as may be. */
final class GoalCardStories {
    private static final PersonId DEE = new PersonId(Platform.DISCORD, "100000000000000090");

    private static final PersonId FAY = new PersonId(Platform.DISCORD, "100000000000000091");

    private final CommunityDesk desk;
    private final SpaceId server;
    private final Goals goals;
    private final ManualClock clock;

    GoalCardStories(CommunityDesk desk, SpaceId server, Goals goals, ManualClock clock) {
        this.desk = desk;
        this.server = server;
        this.goals = goals;
        this.clock = clock;
    }

    static Goals goals(CommunityDesk desk, Participation participation, ManualClock clock) {
        return new Goals(
                desk.store(),
                new Schedule(desk.store(), clock),
                desk.outbox(),
                desk.communities(),
                participation,
                clock);
    }

    void add(SequencedMap<String, Card> cards) {
        CommunityDesk.Visitor dee = desk.visitor(server, DEE, Role.STUDENT);
        cards.put("goal-list-none", dee.card("/goal list"));
        cards.put("goal-done-none", dee.card("/goal done"));
        cards.put("goal-why-none", dee.card("/goal why"));
        cards.put("goal-why-kept", dee.card("/goal why I want to run a town archive"));
        cards.put("goal-set", dee.card("/goal set finish chapter 3"));
        cards.put("goal-list-one", dee.card("/goal list"));
        cards.put("board-me-goals", dee.card("/board me"));
        cards.put("goal-checkin-off-already", dee.card("/goal set check-in:off"));
        cards.put("goal-checkin-on", dee.card("/goal set check-in:\"sunday 18:00\""));
        cards.put("goal-checkin-unreadable", dee.card("/goal set check-in:whenever"));
        cards.put("goal-checkin-one", checkin(dee));
        dee.card("/goal set read one article weekly:yes");
        cards.put("goal-done-which", dee.card("/goal done"));
        cards.put(
                "goal-done",
                dee.choose(say("Choose a goal", "Choisir un objectif", "Elegir una meta"), number("finish chapter 3")));
        dee.card("/goal done " + number("read one article"));
        cards.put("goal-list-done", dee.card("/goal list"));
        cards.put("goal-checkin-all-done", checkin(dee));
        cards.put("goal-asleep", dee.card("/goal done " + number("read one article")));
        cards.put("goal-opened", dee.card("/goal done " + number("finish chapter 3") + " instead:open-again"));
        dee.card("/goal why reason:\"the exam asks for it\" number:" + number("finish chapter 3"));
        for (int chapter = 4; chapter < 12; chapter++) {
            cards.put("goal-set-again", dee.card("/goal set finish chapter " + chapter));
        }
        cards.put("goal-too-many", dee.card("/goal set finish chapter 12"));
        cards.put("goal-list-many", dee.card("/goal list"));
        cards.put("goal-why", dee.card("/goal why"));
        cards.put("goal-why-of-one", dee.card("/goal why number:" + number("finish chapter 3")));
        cards.put("goal-checkin-many", checkin(dee));
        cards.put("goal-carried", dee.card("/goal done " + number("finish chapter 4") + " instead:carry-over"));
        cards.put("goal-carried-all", dee.card("/goal done instead:carry-over"));
        cards.put("goal-nothing-to-carry", dee.card("/goal done instead:carry-over"));
        cards.put("goal-list-later", dee.card("/goal list"));
        cards.put("goal-let-go-which", dee.card("/goal done instead:let-go"));
        cards.put(
                "goal-let-go-sure",
                dee.choose(say("Choose a goal", "Choisir un objectif", "Elegir una meta"), number("finish chapter 5")));
        cards.put("goal-let-go", dee.press(say("Let it go", "Y renoncer", "Dejarla")));
        cards.put("goal-unknown", dee.card("/goal done 999999"));
        cards.put("goal-checkin-off", dee.card("/goal set check-in:off"));
        CommunityDesk.Visitor fay = desk.visitor(server, FAY, Role.STUDENT);
        fay.card("/goal set check-in:\"every friday at noon\"");
        cards.put("goal-checkin-nothing", checkin(fay));
    }

    private Card checkin(CommunityDesk.Visitor who) {
        Instant now = clock.instant();
        Topic topic = Objects.requireNonNull(goals.topics().get("goal"));
        return topic.card(
                        new Delivery(
                                who.caller().community(),
                                "goal",
                                "goal",
                                Long.toString(now.getEpochSecond()),
                                Optional.of(who.caller().member()),
                                new Recipient.Person(who.caller().person()),
                                now,
                                now,
                                now),
                        who.caller())
                .orElseThrow();
    }

    /** The newest of that name: what comes back is a goal of its own. */
    private String number(String words) {
        return desk.store()
                .read(handle -> handle.createQuery("select max(id) from goal where words = :words")
                        .bind("words", words)
                        .mapTo(String.class)
                        .one());
    }
}
