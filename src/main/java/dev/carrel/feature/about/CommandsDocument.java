package dev.carrel.feature.about;

import dev.carrel.chat.Language;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Audience;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the declarations as Markdown. The same declarations give the same text. */
final class CommandsDocument {
    private static final String HEADER = """
            # Commands

            Generated from the declarations with `carrel render docs`; a test compares it. The same commands are slash commands on
            Discord and Slack, lines in the terminal and on the playground page. `name:value` sets an option anywhere in a line.
            """;

    private final StringBuilder text = new StringBuilder(HEADER);

    private CommandsDocument() {}

    static String of(List<Declaration> declarations) {
        CommandsDocument document = new CommandsDocument();
        Map<String, List<Declaration>> byFirst = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            byFirst.computeIfAbsent(declaration.path().getFirst(), first -> new ArrayList<>())
                    .add(declaration);
        }
        byFirst.forEach((first, group) -> {
            document.line("", "## /" + first);
            group.forEach(document::command);
        });
        return document.text.toString();
    }

    private void command(Declaration declaration) {
        line("", "### `/" + declaration.name() + "`", "");
        line(sentence(declaration.description().english()));
        line(
                "*" + declaration.description().in(Language.FRENCH) + " · "
                        + declaration.description().in(Language.SPANISH) + "*",
                "");
        line(whoAndWhere(declaration));
        if (!declaration.options().isEmpty()) {
            line("", "| option | takes | what it is |", "|---|---|---|");
            declaration.options().forEach(this::option);
        }
        if (!declaration.examples().isEmpty()) {
            line("", "```text");
            declaration.examples().forEach(example -> line(("/" + declaration.name() + " " + example).strip()));
            line("```");
        }
    }

    private void option(Option<?> option) {
        String needed = option.required() ? " (needed)" : "";
        line("| `" + option.name() + "`" + needed + " | " + cell(OptionKind.of(option)) + " | "
                + cell(option.description().english()) + " |");
    }

    private static String whoAndWhere(Declaration declaration) {
        String who = declaration.leastRole() == Role.STUDENT
                ? "For everybody"
                : "For " + declaration.leastRole().name().toLowerCase(Locale.ROOT) + "s";
        return who + "; the answer is seen by "
                + (declaration.audience() == Audience.PRIVATE ? "who asked." : "all in the place.");
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static String cell(String words) {
        return words.replace("|", "\\|");
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
