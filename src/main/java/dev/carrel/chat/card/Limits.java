package dev.carrel.chat.card;

/**
 * How much of a card or a form a platform takes: what {@link CardFitter} keeps to.
 *
 * <p>Characters are UTF-16 units, which is never more lenient than counting code points.
 *
 * @param measure how characters are counted
 * @param weights how the parts of a card count as components
 * @param components most components of a message
 * @param characters most characters of all texts of a message
 * @param text most characters of one text
 * @param headline most characters of the first line: ours, because a longer one does not answer at a glance
 * @param page most entries of a listing at a time: ours, what a reader of a chat looks through
 * @param columns most columns of a table: ours, what stays readable on a phone
 * @param buttonLabel most characters on a button
 * @param address most characters of a web page's address, in a link or behind a button
 * @param rows most rows of buttons in one block, {@value #ROW} buttons each
 * @param menu what a menu takes
 * @param form what a form takes
 */
public record Limits(
        Measure measure,
        Weights weights,
        int components,
        int characters,
        int text,
        int headline,
        int page,
        int columns,
        int buttonLabel,
        int address,
        int rows,
        Menu menu,
        Form form) {

    /** Most buttons in a row: Discord's limit (components/reference, action row); Slack takes 25, which nobody can read. */
    public static final int ROW = 5;

    /**
     * Discord's messages of components (version 2) and modals.
     *
     * <p>Sources, all in Discord's API documentation: 40 components in total, nested ones counted, and 4,000 characters over all text
     * displays (components/reference, resources/message); button label 80, custom id 100, address 512; a select's 25 options
     * of 100 characters with values and descriptions of 100, placeholder 150 of which JDA passes on 100; a modal's title 45,
     * five components; a label's 45 characters, description 100; a text input's 4,000.
     */
    public static final Limits DISCORD = new Limits(
            Measure.MARKDOWN,
            new Weights(1, 1, 2, 2, 1, 1),
            40,
            4000,
            4000,
            400,
            10,
            6,
            80,
            512,
            5,
            new Menu(25, 100, 100, 100, 100),
            new Form(45, 5, true, 45, 100, 4000, 3000, new Menu(25, 100, 100, 100, 100)));

    /**
     * Slack's blocks and modal views.
     *
     * <p>Sources: 50 blocks in a message, 100 in a modal (docs.slack.dev, block kit, blocks); 3,000 characters in a text; button
     * text and accessibility label 75, address 3,000, header 150, options 100 with text and description of 75, value of 150 and
     * placeholder of 150 (block kit reference); modal title 24 (surfaces, modals); plain text input 3,000.
     * The total is not documented: messages were refused from 13,200 characters on (bolt-js issue 2509), and with rich text
     * from 11,300 characters of text on, because containers count (bolt-js issue 2867), so that 8,000 stays clear of both.
     */
    public static final Limits SLACK = new Limits(
            Measure.RICH_TEXT,
            new Weights(0, 1, 1, 1, 1, 0),
            50,
            8000,
            2900,
            400,
            10,
            6,
            75,
            1000,
            5,
            new Menu(100, 75, 150, 75, 150),
            new Form(24, 20, false, 150, 500, 3000, 2900, new Menu(100, 75, 150, 75, 150)));

    /** A surface of our own, a terminal or a web page: long lists still page, and nothing can flood it. */
    public static final Limits ROOMY = new Limits(
            Measure.RICH_TEXT,
            new Weights(0, 1, 1, 1, 1, 0),
            400,
            60_000,
            8000,
            1000,
            10,
            20,
            120,
            2000,
            10,
            new Menu(200, 200, 2000, 200, 200),
            new Form(120, 50, false, 200, 500, 8000, 4000, new Menu(200, 200, 2000, 200, 200)));

    /**
     * What a menu takes.
     *
     * @param choices how many
     * @param label most characters of a choice's label
     * @param value most characters of a choice's value: a longer one cannot be shortened, so its choice is left out
     * @param hint most characters under a label
     * @param prompt most characters of what is asked
     */
    public record Menu(int choices, int label, int value, int hint, int prompt) {}

    /**
     * What a form takes.
     *
     * @param inputs how many
     * @param introductionCounts whether an introduction takes the room of an input
     * @param answer most characters of an answer in words
     * @param introduction most characters of what stands above the inputs
     */
    public record Form(
            int title,
            int inputs,
            boolean introductionCounts,
            int label,
            int hint,
            int answer,
            int introduction,
            Menu menu) {}

    /**
     * How many components a part of a card takes.
     *
     * @param card around the whole card
     * @param text one text
     * @param heading a heading with the line above it
     * @param opening what an entry's button adds to the entry's text
     * @param row a row of buttons, or a menu
     * @param control one button in a row, or the menu itself
     */
    public record Weights(int card, int text, int heading, int opening, int row, int control) {}

    /** How characters are counted. */
    public enum Measure {
        /** Markdown in which every mark that people type is escaped; only texts count, not what stands on controls. */
        MARKDOWN {
            @Override
            int of(String words) {
                return words.length()
                        + (int) words.chars().filter(Measure::isMark).count();
            }

            @Override
            int of(Inline run) {
                return switch (run) {
                    case Inline.Plain plain -> of(plain.words());
                    case Inline.Strong strong -> of(strong.words()) + 4;
                    case Inline.Code code -> of(code.words()) + 2;
                    case Inline.Link link -> of(link.words()) + 4 + addressLength(link) + brackets(link);
                    case Inline.When when -> 32;
                    case Inline.Name name -> of(name.words()) + 4;
                };
            }

            @Override
            int ofControl(int characters) {
                return 0;
            }
        },
        /** Runs without markup; what stands on controls and their ids count like text. */
        RICH_TEXT {
            @Override
            int of(String words) {
                return words.length();
            }

            @Override
            int of(Inline run) {
                return switch (run) {
                    case Inline.Plain plain -> of(plain.words());
                    case Inline.Strong strong -> of(strong.words());
                    case Inline.Code code -> of(code.words());
                    case Inline.Link link -> of(link.words()) + addressLength(link);
                    case Inline.When when -> of(when.words()) + 32;
                    case Inline.Name name -> of(name.words());
                };
            }

            @Override
            int ofControl(int characters) {
                return characters;
            }
        };

        abstract int of(String words);

        abstract int of(Inline run);

        abstract int ofControl(int characters);

        /** What is ASCII and neither a letter, a digit nor a space may need a backslash. */
        private static boolean isMark(int character) {
            return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
        }

        /** Brackets would end a link early, so that each is written with two characters more. */
        private static int brackets(Inline.Link link) {
            String address = link.target().toASCIIString();
            return 2 * (int) address.chars().filter(c -> c == '(' || c == ')').count();
        }

        private static int addressLength(Inline.Link link) {
            return link.target().toASCIIString().length();
        }
    }
}
