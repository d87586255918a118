package dev.carrel.feature.participation;

import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.community.Sharing;
import dev.carrel.participation.Category;
import dev.carrel.participation.Formula;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Week;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says participation in words. */
final class SharingWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private SharingWords() {}

    /** As it is typed: {@code not-counted}. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code 23 Nov}. */
    static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 1 point}, {@code 2 points}. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** What points are made of. */
    static Text formula(Formula formula) {
        return Text.of(count(formula.turningUp(), "point")
                + " each time you turn up (a session, a promise to come that you kept, a goal done), "
                + formula.helping() + " each time you help (thanks, a session organized), " + formula.talking()
                + " for each thing you say; talking gives at most " + formula.mostTalking() + " a week.");
    }

    /** What a part of the points is for. */
    static String part(Category category) {
        return switch (category) {
            case TURNING_UP -> "turning up";
            case HELPING -> "helping";
            case TALKING -> "talking";
            case NOTHING -> "nothing";
        };
    }

    /** What was counted in a week, and what it gave. */
    static List<Block.Field> fields(Week week, Formula formula) {
        List<Block.Field> fields = new ArrayList<>();
        for (Map.Entry<Kind, Long> counted : week.amounts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            Kind kind = counted.getKey();
            Text points = kind.category() == Category.NOTHING
                    ? Text.of("for you alone to know")
                    : Text.of(count(formula.points(kind, counted.getValue()), "point"));
            fields.add(new Block.Field(kind.words(), Text.of(Long.toString(counted.getValue())), points));
        }
        return fields;
    }

    static String whoSees(Sharing sharing) {
        return switch (sharing) {
            case NOT_COUNTED -> "What you do is not counted. What was counted before is shown to nobody but you.";
            case PRIVATE -> "Only you see this.";
            case BOARD -> "Only you see this card; your points are also on the boards of this community.";
        };
    }

    static Tone tone(Sharing sharing) {
        return sharing == Sharing.NOT_COUNTED ? Tone.CAUTION : Tone.NEUTRAL;
    }
}
