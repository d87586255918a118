package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
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
        // Whoever has just chosen a language reads so in it.
        return choice.language().orElse(caller.language()).speaking(() -> told(choice));
    }

    private static Card told(LanguageChoice choice) {
        Text headline = choice.language()
                .map(language -> answering(language).then(say(" from now on.", " désormais.", " a partir de ahora.")))
                .orElse(Text.of(say(
                        "Carrel answers in the language that your app is set to.",
                        "Carrel répond dans la langue de votre application.",
                        "Carrel responde en el idioma de su aplicación.")));
        return new Card(
                Tone.GOOD,
                headline,
                List.of(
                        Block.Buttons.of(
                                Button.press(
                                        say("Choose another", "En choisir une autre", "Elegir otro"),
                                        Action.of("profile", "language").inPlace()),
                                Ways.profile()),
                        facts()));
    }

    /** {@code Carrel answers you in English}, which is said in that language. */
    private static Text answering(Language language) {
        String name = language.ownName();
        return Text.of(say("Carrel answers you in ", "Carrel vous répond en ", "Carrel le responde en "))
                .thenStrong(language == Language.ENGLISH ? name : name.toLowerCase(language.locale()));
    }

    private static Block facts() {
        return new Block.Note(
                Text.of(
                        say(
                                "Facts of programs stay in the words of their source, and what you type is the same in every language.",
                                "Les faits des programmes restent dans les mots de leur source, et ce que vous tapez est le même dans toutes les langues.",
                                "Los datos de los programas se quedan en las palabras de su fuente, y lo que usted escribe es igual en todos los idiomas.")));
    }

    private static Card question(Caller caller) {
        List<Choice> choices = Arrays.stream(LanguageChoice.values())
                .map(choice -> Choice.of(choice.label(), choice.key()))
                .toList();
        return Card.of(
                answering(caller.language())
                        .then(say(
                                ". Which language should it be?",
                                ". Quelle langue préférez-vous ?",
                                ". ¿Qué idioma prefiere?")),
                new Block.Menu(
                        say("Choose your language", "Choisissez votre langue", "Elija su idioma"),
                        choices,
                        1,
                        1,
                        Action.of("profile", "language").inPlace().choosing(LANGUAGE.name())),
                facts());
    }
}
