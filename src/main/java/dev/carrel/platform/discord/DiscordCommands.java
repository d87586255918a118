package dev.carrel.platform.discord;

import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.LocalNames;
import dev.carrel.chat.command.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.utils.data.DataArray;

/** Draws declarations as Discord's slash commands: the first word is the command, the others its groups and subcommands. */
public final class DiscordCommands {
    private static final Map<Language, List<DiscordLocale>> LOCALES = Map.of(
            Language.FRENCH, List.of(DiscordLocale.FRENCH),
            Language.SPANISH, List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM));

    /** Characters of the longest description (Discord: application commands, command object). */
    private static final int LONGEST = 100;

    private DiscordCommands() {}

    /** The commands as Discord is told them, as JSON for a reader. */
    public static String json(List<Declaration> declarations) {
        return DataArray.fromCollection(of(declarations)).toPrettyString() + "\n";
    }

    /** The commands, in the order of the declarations. */
    static List<SlashCommandData> of(List<Declaration> declarations) {
        Map<String, List<Declaration>> byFirst = declarations.stream()
                .collect(Collectors.groupingBy(
                        declaration -> declaration.path().getFirst(), LinkedHashMap::new, Collectors.toList()));
        return byFirst.entrySet().stream()
                .map(entry -> command(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SlashCommandData command(String name, List<Declaration> declarations) {
        Declaration only = declarations.getFirst();
        boolean leaf = declarations.size() == 1 && only.path().size() == 1;
        SlashCommandData command = Commands.slash(
                        name, leaf ? only.description().english() : overview(declarations))
                .setContexts(InteractionContextType.GUILD)
                .setIntegrationTypes(IntegrationType.GUILD_INSTALL);
        localize(name, command::setNameLocalization);
        if (leaf) {
            localize(only.description(), command::setDescriptionLocalization);
            return command.addOptions(options(only));
        }
        Map<String, SubcommandGroupData> groups = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            if (declaration.path().size() == 2) {
                command.addSubcommands(subcommand(declaration));
            } else {
                groups.computeIfAbsent(declaration.path().get(1), DiscordCommands::group)
                        .addSubcommands(subcommand(declaration));
            }
        }
        return command.addSubcommandGroups(groups.values());
    }

    /** Nobody reads it, for a command with subcommands cannot be used by itself; Discord wants it nevertheless. */
    private static String overview(List<Declaration> declarations) {
        String names = declarations.stream()
                .map(declaration -> String.join(
                        " ", declaration.path().subList(1, declaration.path().size())))
                .collect(Collectors.joining(", "));
        return names.length() <= LONGEST ? names : names.substring(0, LONGEST);
    }

    private static SubcommandGroupData group(String name) {
        SubcommandGroupData group = new SubcommandGroupData(name, name);
        localize(name, group::setNameLocalization);
        return group;
    }

    private static SubcommandData subcommand(Declaration declaration) {
        String name = declaration.path().getLast();
        SubcommandData subcommand =
                new SubcommandData(name, declaration.description().english());
        localize(name, subcommand::setNameLocalization);
        localize(declaration.description(), subcommand::setDescriptionLocalization);
        return subcommand.addOptions(options(declaration));
    }

    /** Discord wants the required ones first. */
    private static List<OptionData> options(Declaration declaration) {
        List<OptionData> options = new ArrayList<>();
        declaration.options().stream()
                .filter(Option::required)
                .map(DiscordCommands::option)
                .forEach(options::add);
        declaration.options().stream()
                .filter(option -> !option.required())
                .map(DiscordCommands::option)
                .forEach(options::add);
        return options;
    }

    private static OptionData option(Option<?> option) {
        OptionData data = typed(option);
        localize(option.name(), data::setNameLocalization);
        localize(option.description(), data::setDescriptionLocalization);
        return data;
    }

    private static OptionData typed(Option<?> option) {
        return switch (option.input()) {
            case Option.Input.Text text ->
                data(option, OptionType.STRING, text.suggests()).setMaxLength(text.longest());
            case Option.Input.Whole whole ->
                data(option, OptionType.INTEGER, false).setRequiredRange(whole.least(), whole.most());
            case Option.Input.Flag flag -> data(option, OptionType.BOOLEAN, false);
            case Option.Input.Place place -> data(option, OptionType.CHANNEL, false);
            case Option.Input.Person person -> data(option, OptionType.USER, false);
            case Option.Input.Pick pick -> {
                OptionData data = data(option, OptionType.STRING, false);
                yield data.addChoices(choices(pick));
            }
        };
    }

    private static List<Command.Choice> choices(Option.Input.Pick pick) {
        return IntStream.range(0, pick.choices().size())
                .mapToObj(i -> {
                    Choice english = pick.choices().get(i);
                    Command.Choice choice = new Command.Choice(english.label(), english.value());
                    localize(
                            language -> language.speaking(pick.said()).get(i).label(),
                            english.label(),
                            choice::setNameLocalization);
                    return choice;
                })
                .toList();
    }

    private static OptionData data(Option<?> option, OptionType type, boolean suggests) {
        return new OptionData(type, option.name(), option.description().english(), option.required(), suggests);
    }

    private static void localize(String name, BiConsumer<DiscordLocale, String> setter) {
        localize(language -> LocalNames.in(language, name).orElse(name), name, setter);
    }

    private static void localize(Words words, BiConsumer<DiscordLocale, String> setter) {
        localize(words::in, words.english(), setter);
    }

    private static void localize(
            Function<Language, String> words, String english, BiConsumer<DiscordLocale, String> setter) {
        LOCALES.forEach((language, locales) -> {
            String local = words.apply(language);
            if (!local.equals(english)) {
                locales.forEach(locale -> setter.accept(locale, local));
            }
        });
    }
}
