package dev.carrel.privacy;

import java.util.List;

/** Writes the list of personal data as Markdown. */
final class PrivacyDocument {
    private static final String HEADER = """
            # What Carrel keeps of people

            Drawn from the list by which Carrel forgets people and hands out what it keeps of them; tests compare the list with the schema on
            both databases. What people write to each other is never kept, and logs and counts name nobody.

            - `/profile export` gives a member everything that is listed here as theirs; `/profile erase` deletes it at once.
            - An identity that is seen to leave is forgotten after 30 days, unless it comes back.
            - What people are called is not kept. Members on the other platform of a community read the name that somebody has in its spaces; the platform is asked
              for it when it is shown, and it is remembered for an hour.
            - What *other* members wrote stays theirs, a name in the text of their reminder for example.
            """;

    private final StringBuilder text = new StringBuilder(HEADER);

    private PrivacyDocument() {}

    static String of(List<Table> tables) {
        PrivacyDocument document = new PrivacyDocument();
        document.line("", "## Of a person");
        tables.stream().filter(Table::isPersonal).forEach(document::personal);
        document.line("", "## Of nobody", "", "| table | what it is | kept | columns |", "|---|---|---|---|");
        tables.stream().filter(table -> !table.isPersonal()).forEach(document::impersonal);
        return document.text.toString();
    }

    private void personal(Table table) {
        line("", "### " + table.title() + " (`" + table.name() + "`)", "", "Kept " + table.lifeTime() + ".", "");
        line("| column | what for |", "|---|---|");
        table.personal().forEach(column -> line("| `" + column.name() + "` | " + column.purpose() + " |"));
        if (!table.others().isEmpty()) {
            line("", "Says nothing of anybody: " + columns(table.others()) + ".");
        }
    }

    private void impersonal(Table table) {
        line("| `" + table.name() + "` | " + table.title() + " | " + table.lifeTime() + " | " + columns(table.others())
                + " |");
    }

    private static String columns(List<String> names) {
        return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
