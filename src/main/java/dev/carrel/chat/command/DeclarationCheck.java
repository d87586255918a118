package dev.carrel.chat.command;

import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what is wrong with declarations, by the rules of every platform, so that a mistake shows at start and not when a
 * platform refuses the registration.
 *
 * <p>Numbers: Discord's application commands take names of 1 to 32 characters, descriptions of 1 to 100, 25 options, 25 choices and 25
 * subcommands, and of each command with its subcommands 8,000 characters, in the language in which it is longest (docs:
 * interactions/application-commands); Slack keeps some command names to itself.
 */
final class DeclarationCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final int LONGEST_DESCRIPTION = 100;
    private static final int LONGEST_CHOICE = 100;
    private static final int MOST_OPTIONS = 25;
    private static final int MOST_SUBCOMMANDS = 25;
    private static final int MOST_CHARACTERS = 8000;

    /** Slack's built-in commands, which an app cannot take. */
    private static final Set<String> TAKEN = Set.of(
            "active",
            "apps",
            "archive",
            "away",
            "call",
            "collapse",
            "dm",
            "dnd",
            "expand",
            "feed",
            "feedback",
            "invite",
            "invite_people",
            "join",
            "kick",
            "leave",
            "me",
            "msg",
            "mute",
            "open",
            "prefs",
            "remind",
            "remove",
            "rename",
            "search",
            "shortcuts",
            "shrug",
            "star",
            "status",
            "topic",
            "who");

    private final List<String> problems = new ArrayList<>();

    private DeclarationCheck() {}

    static List<String> problems(List<Declaration> declarations) {
        DeclarationCheck check = new DeclarationCheck();
        check.names(declarations);
        declarations.forEach(check::declaration);
        return check.problems;
    }

    private void names(List<Declaration> declarations) {
        Set<String> seen = new HashSet<>();
        for (Declaration declaration : declarations) {
            String name = declaration.name();
            report(!seen.add(name), name, "is declared twice");
            report(declaration.path().size() > 3, name, "has more than three words");
            for (String word : declaration.path()) {
                report(!NAME.matcher(word).matches(), name, "'" + word + "' is not 1 to 32 of a-z, 0-9 and -");
            }
            report(TAKEN.contains(declaration.path().getFirst()), name, "begins with a word that is Slack's own");
        }
        for (Declaration declaration : declarations) {
            String name = declaration.name();
            boolean prefix = seen.stream().anyMatch(other -> other.startsWith(name + " "));
            report(prefix, name, "is both a command and the beginning of another one");
        }
        declarations.stream()
                .collect(Collectors.groupingBy(declaration -> declaration.path().getFirst()))
                .forEach((first, ofOneCommand) -> {
                    report(ofOneCommand.size() > MOST_SUBCOMMANDS, first, "has more than 25 subcommands");
                    report(characters(ofOneCommand) > MOST_CHARACTERS, first, "has more than 8,000 characters in all");
                });
    }

    private void declaration(Declaration declaration) {
        String name = declaration.name();
        description(name, declaration.description());
        report(declaration.options().size() > MOST_OPTIONS, name, "has more than 25 options");
        boolean optional = false;
        boolean rest = false;
        Set<String> seen = new HashSet<>();
        for (Option<?> option : declaration.options()) {
            String where = name + " " + option.name();
            report(!NAME.matcher(option.name()).matches(), where, "is not 1 to 32 of a-z, 0-9 and -");
            report(!seen.add(option.name()), where, "is declared twice");
            report(option.required() && optional, where, "is required after an optional one");
            report(option.rest() && rest, where, "takes the rest, as another one does");
            optional |= !option.required();
            rest |= option.rest();
            description(where, option.description());
            choices(where, option);
        }
        examples(declaration);
    }

    private void choices(String where, Option<?> option) {
        if (option.input() instanceof Option.Input.Pick pick) {
            report(pick.choices().isEmpty() || pick.choices().size() > 25, where, "has not 1 to 25 choices");
            for (Language language : Language.values()) {
                report(
                        language.speaking(pick.said()).stream()
                                .anyMatch(choice -> choice.label().isBlank()
                                        || choice.label().length() > LONGEST_CHOICE
                                        || choice.value().isEmpty()
                                        || choice.value().length() > LONGEST_CHOICE),
                        where,
                        "has a choice that is empty or longer than 100 characters");
            }
        }
    }

    private void examples(Declaration declaration) {
        for (String example : declaration.examples()) {
            Optional<Refusal> problem = TextArgs.read(declaration, example).problem();
            problem.ifPresent(refusal -> report(
                    true,
                    declaration.name(),
                    "example '" + example + "': " + refusal.what().words()));
        }
        boolean needsOne = declaration.options().stream().anyMatch(Option::required);
        report(
                needsOne && declaration.examples().isEmpty(),
                declaration.name(),
                "requires an option but has no example");
    }

    private void description(String where, Words words) {
        for (Language language : Language.values()) {
            String text = words.in(language);
            report(
                    text.isBlank() || text.length() > LONGEST_DESCRIPTION,
                    where,
                    "has no " + language.tag() + " description of 1 to 100 characters");
        }
    }

    /** Of names, descriptions (the command's own is as long as it may be), choices and their values, each in the language in which it is longest. */
    private static int characters(List<Declaration> ofOneCommand) {
        int all = LONGEST_DESCRIPTION;
        for (Declaration declaration : ofOneCommand) {
            all += declaration.path().stream()
                    .mapToInt(DeclarationCheck::longestName)
                    .sum();
            all += longest(declaration.description()::in);
            all += declaration.options().stream()
                    .mapToInt(DeclarationCheck::characters)
                    .sum();
        }
        return all;
    }

    private static int characters(Option<?> option) {
        int all = longestName(option.name()) + longest(option.description()::in);
        if (option.input() instanceof Option.Input.Pick pick) {
            for (int i = 0; i < pick.choices().size(); i++) {
                int at = i;
                all += longest(
                        language -> language.speaking(pick.said()).get(at).label());
                all += pick.choices().get(i).value().length();
            }
        }
        return all;
    }

    private static int longestName(String name) {
        return longest(language -> LocalNames.in(language, name).orElse(name));
    }

    private static int longest(Function<Language, String> words) {
        return Arrays.stream(Language.values())
                .mapToInt(language -> words.apply(language).length())
                .max()
                .orElseThrow();
    }

    private void report(boolean wrong, String where, String what) {
        if (wrong) {
            problems.add("/" + where + ": " + what);
        }
    }
}
