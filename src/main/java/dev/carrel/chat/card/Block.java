package dev.carrel.chat.card;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Punctuation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a card. Every renderer draws every kind: adding one breaks the build until they all do. */
public sealed interface Block {

    /** Running text. */
    record Paragraph(Text text) implements Block {}

    /** A few words over what follows. */
    record Heading(String words) implements Block {}

    /** Lines that belong together, each with a mark before it. */
    record Bullets(List<Text> lines) implements Block {
        /** Keeps a copy. */
        public Bullets {
            lines = List.copyOf(lines);
        }
    }

    /** Labelled values: what a fact is, and quietly where it comes from. */
    record Fields(List<Field> fields) implements Block {
        /** Keeps a copy. */
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One labelled value.
     *
     * @param note a quiet line under the value (source, date, doubt), or empty
     */
    record Field(String label, Text value, Text note) {
        /** A value without a note. */
        public static Field of(String label, Text value) {
            return new Field(label, value, Text.empty());
        }
    }

    /**
     * Things side by side: a column each, a row per property. Platforms without tables draw each row with its columns named.
     *
     * @param corner what the row labels are, for those who hear the table read
     */
    record Table(String corner, List<String> columns, List<Row> rows) implements Block {
        /** Refuses ragged rows. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("row '" + row.label() + "' has "
                            + row.cells().size() + " cells for " + columns.size() + " columns");
                }
            }
        }
    }

    /** A row of a table. */
    record Row(String label, List<Text> cells) {
        /** Keeps a copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A window on a longer list, which the fitter narrows to what a platform can show.
     *
     * @param entries the entries from {@code from} on, as many as might fit
     * @param from where this window starts in the whole list, from 0
     * @param total how long the whole list is
     * @param turn the command that shows another window: the fitter sets its {@value #FROM} value
     */
    record Listing(List<Entry> entries, int from, int total, Action turn) implements Block {
        /** The option of {@code turn} that says where the window starts. */
        public static final String FROM = "from";

        /** Refuses a window that reaches beyond the list. */
        public Listing {
            entries = List.copyOf(entries);
            if (from < 0 || from + entries.size() > total) {
                throw new IllegalArgumentException(
                        "entries " + from + " to " + (from + entries.size()) + " of a list of " + total);
            }
        }
    }

    /**
     * One entry of a listing.
     *
     * @param group the heading it stands under, drawn where it changes; empty for none
     * @param lines what there is to say about it, a line each
     * @param open the way to more, if there is one
     */
    record Entry(String group, Text title, List<Text> lines, Optional<Button> open) {
        /** Keeps a copy. */
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** What the bot understood, each part removable. */
    record Chips(String label, List<Chip> chips) implements Block {
        /** Keeps a copy. */
        public Chips {
            chips = List.copyOf(chips);
        }
    }

    /** One removable part; {@code remove} is the command without it. */
    record Chip(String label, Action remove) {}

    /** Things to press, the likeliest first, a destructive one never first. */
    record Buttons(List<Button> buttons) implements Block {
        /** Keeps a copy. */
        public Buttons {
            buttons = List.copyOf(buttons);
        }

        /** A row of buttons. */
        public static Buttons of(Button... buttons) {
            return new Buttons(List.of(buttons));
        }
    }

    /**
     * A menu to choose from; what is chosen goes into the options that {@code action} names.
     *
     * @param prompt what is asked, shown while nothing is chosen
     * @param least how many must be chosen
     * @param most how many may be chosen
     */
    record Menu(String prompt, List<Choice> choices, int least, int most, Action action) implements Block {
        /** Refuses a menu from which nobody could choose. */
        public Menu {
            choices = List.copyOf(choices);
            if (least < 0 || most < 1 || least > most || least > choices.size()) {
                throw new IllegalArgumentException(
                        "choose " + least + " to " + most + " of " + choices.size() + " in '" + prompt + "'");
            }
        }
    }

    /**
     * A menu of the platform's own channels or people; what is chosen goes into the options that {@code action} names, as the
     * platform's raw ids. Where a platform has neither, it is drawn as a line to type or an entry to fill in.
     *
     * @param prompt what is asked, shown while nothing is chosen
     * @param least how many must be chosen
     * @param most how many may be chosen
     */
    record Picker(String prompt, Pickable kind, int least, int most, Action action) implements Block {
        /** Refuses a menu from which nobody could choose, or whose choices would go nowhere. */
        public Picker {
            if (least < 0 || most < 1 || least > most) {
                throw new IllegalArgumentException("choose " + least + " to " + most + " in '" + prompt + "'");
            }
            if (action.into().isEmpty()) {
                throw new IllegalArgumentException("no option takes what is chosen in '" + prompt + "'");
            }
        }

        /** A menu of channels that takes one. */
        public static Picker place(String prompt, Action action) {
            return new Picker(prompt, Pickable.PLACE, 1, 1, action);
        }

        /** A menu of people that takes one. */
        public static Picker person(String prompt, Action action) {
            return new Picker(prompt, Pickable.PERSON, 1, 1, action);
        }

        /** The same in words, for whoever has no such menu: a line that a person types, up to what they fill in. */
        public String line() {
            return action.line() + " " + action.into().getFirst() + ":"
                    + kind.word().toUpperCase(Locale.ROOT);
        }
    }

    /**
     * Amounts over time, as bars of a few parts each. Where pictures are shown it is one; elsewhere, and for those who read no pictures,
     * it is words.
     *
     * @param unit what is counted
     * @param parts what the amounts of a bar are of, as many as {@link #MOST_PARTS} at most
     * @param bars the earliest first
     * @param picture where the picture is for a platform that fetches it, if it is anywhere
     */
    record Chart(String title, Unit unit, List<String> parts, List<Bar> bars, Optional<URI> picture) implements Block {
        /** The most parts of a bar that look different without colours. */
        public static final int MOST_PARTS = 3;

        /** The longest bar in words, in characters. */
        private static final int WIDTH = 20;

        private static final String BAR = "▇";

        /** Refuses bars of other parts than it has. */
        public Chart {
            parts = List.copyOf(parts);
            bars = List.copyOf(bars);
            for (Bar bar : bars) {
                if (bar.amounts().size() != parts.size() || parts.size() > MOST_PARTS) {
                    throw new IllegalArgumentException(
                            "a bar of " + bar.amounts().size() + " parts of " + parts.size());
                }
            }
        }

        /** The same, with a picture at this address. */
        public Chart at(URI address) {
            return new Chart(title, unit, parts, bars, Optional.of(address));
        }

        /** The same, without its earliest bar. */
        Chart withoutFirst() {
            return new Chart(title, unit, parts, bars.subList(1, bars.size()), picture);
        }

        /** How to read the picture: what is where, and what looks how. */
        public String key() {
            List<String> marked = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                marked.add(mark(part) + colon() + parts.get(part) + ".");
            }
            return say("Left", "À gauche", "Izquierda") + colon()
                    + bars.getFirst().label() + ". "
                    + say("Right", "À droite", "Derecha") + colon()
                    + bars.getLast().label() + ". "
                    + String.join(" ", marked);
        }

        /** How a part looks. */
        private static String mark(int part) {
            return switch (part) {
                case 0 -> say("Filled", "Plein", "Lleno");
                case 1 -> say("Striped", "Rayé", "Rayado");
                default -> say("Outlined", "Contour", "Contorno");
            };
        }

        private static String colon() {
            return Punctuation.colon();
        }

        /** What the picture shows, for those who do not see it. */
        public String alternative() {
            return title + colon() + String.join(Punctuation.semicolon(), sentences()) + ".";
        }

        /** A line for each bar, in words alone. */
        public List<String> sentences() {
            return bars.stream().map(this::sentence).toList();
        }

        private String sentence(Bar bar) {
            List<String> of = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                if (bar.amounts().get(part) > 0) {
                    of.add(parts.get(part) + " " + bar.amounts().get(part));
                }
            }
            return bar.label()
                    + colon()
                    + unit.after(bar.total())
                    + (of.size() < 2 ? "" : " (" + String.join(", ", of) + ")");
        }

        /** A line for each bar, with a bar of characters. */
        public List<Text> lines() {
            return bars.stream().map(this::line).toList();
        }

        private Text line(Bar bar) {
            int length = (int) Math.ceil((double) bar.total() * WIDTH / most());
            Text line = Text.of(bar.label() + colon() + bar.total());
            return length == 0 ? line : line.then(" ").thenCode(BAR.repeat(length));
        }

        /** The total of the highest bar, and 1 where there is none. */
        public long most() {
            return Math.max(1, bars.stream().mapToLong(Bar::total).max().orElse(0));
        }
    }

    /** What the bars of a chart count, by one and by many: {@code point}, {@code points}. */
    record Unit(String one, String many) {
        /** A number and what it counts; in French none is as one. */
        String after(long number) {
            return number + " " + say(number == 1 ? one : many, number < 2 ? one : many, number == 1 ? one : many);
        }
    }

    /**
     * One bar of a chart.
     *
     * @param label when it was
     * @param amounts of each part, none below 0
     */
    record Bar(String label, List<Long> amounts) {
        /** Keeps a copy. */
        public Bar {
            amounts = List.copyOf(amounts);
            if (amounts.stream().anyMatch(amount -> amount < 0)) {
                throw new IllegalArgumentException("less than nothing in " + amounts);
            }
        }

        /** All parts together. */
        public long total() {
            return amounts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A quiet line: sources, dates, what to check. */
    record Note(Text text) implements Block {}
}
