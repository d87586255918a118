package dev.carrel.feature.profile;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** {@code /profile language}: in which language a member is answered. */
final class LanguageCommand implements Command {
    private static final Option<LanguageChoice> LANGUAGE = Option.pick(
            "language",
            Words.of(
                    "The language, or app for the one that your app is set to",
                    "La langue, ou app pour celle de votre application",
                    "El idioma, o app para el de su aplicación"),
            List.of(LanguageChoice.values()),
            choice -> Choice.of(choice.label(), choice.key()));
    private static final Declaration DECLARATION = Declaration.of(
                    "profile language",
                    Words.of(
                            "Choose the language in which Carrel answers you",
                            "Choisir la langue dans laquelle Carrel vous répond",
                            "Elegir el idioma en que Carrel le responde"),
                    LANGUAGE)
            .example("french");

    /** True as long as cards are written in English. */
    private static final Block HONESTLY = new Block.Note(
            Text.of("The commands and their help are in all three languages; most cards are still in English."));

    private final Supplier<Communities> communities;

    LanguageCommand(Supplier<Communities> communities) {
        this.communities = communities;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        return Reply.show(invocation
                .find(LANGUAGE)
                .map(choice -> chosen(invocation.caller(), choice))
                .orElseGet(() -> question(invocation.caller())));
    }

    private Card chosen(Caller caller, LanguageChoice choice) {
        Communities known = communities.get();
        choice.language()
                .ifPresentOrElse(
                        language -> known.chooseLanguage(Seat.of(caller), language),
                        () -> known.followPlatformLanguage(Seat.of(caller)));
        Text headline = choice == LanguageChoice.APP
                ? Text.of("Carrel answers in the language that your app is set to.")
                : Text.of("Carrel answers you in ").thenStrong(choice.label()).then(" from now on.");
        return new Card(
                Tone.GOOD,
                headline,
                List.of(
                        Block.Buttons.of(
                                Button.press(
                                        "Choose another",
                                        Action.of("profile", "language").inPlace()),
                                Button.press("Show my profile", Action.of("profile", "show"))),
                        HONESTLY));
    }

    private static Card question(Caller caller) {
        List<Choice> choices = Arrays.stream(LanguageChoice.values())
                .map(choice -> Choice.of(choice.label(), choice.key()))
                .toList();
        return Card.of(
                Text.of("Carrel answers you in ")
                        .thenStrong(caller.language().ownName())
                        .then(". Which language should it be?"),
                new Block.Menu(
                        "Choose your language",
                        choices,
                        1,
                        1,
                        Action.of("profile", "language").inPlace().choosing(LANGUAGE.name())),
                HONESTLY);
    }
}
