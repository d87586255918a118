package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Origin;
import dev.carrel.community.Communities;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Greets who has added Carrel to a space by a web page, where nobody was there to be answered. */
final class WelcomeTopic implements Topic {
    static final String TOPIC = "welcome";

    private static final Duration USEFUL = Duration.ofDays(7);

    /** The promise to greet somebody, who is made known on the way; may block for the database. */
    static Delivery promise(Communities communities, PersonId installer, SpaceId space, Instant now) {
        Caller caller = communities.callerOf(new Origin(
                installer, space, new PlaceId(space.platform(), installer.raw()), Role.STUDENT, Locale.ROOT));
        return new Delivery(
                caller.community(),
                TOPIC + "/" + space + "/" + now.getEpochSecond(),
                TOPIC,
                "",
                Optional.of(caller.member()),
                new Recipient.Person(installer),
                now,
                now,
                now.plus(USEFUL));
    }

    @Override
    public String words() {
        return say("greeting", "message de bienvenue", "saludo");
    }

    /** It is about the space that it is sent in. */
    @Override
    public boolean followsTheMember() {
        return false;
    }

    @Override
    public Optional<Card> card(Delivery delivery, Caller reader) {
        return Optional.of(new Card(
                Tone.GOOD,
                Text.of(say(
                        "You have added Carrel, and it works already.",
                        "Vous avez ajouté Carrel, et il fonctionne déjà.",
                        "Ha añadido Carrel y ya funciona.")),
                List.of(
                        new Block.Paragraph(SetupCards.purpose()),
                        SetupCards.sight(),
                        Block.Buttons.of(
                                Button.primary(
                                        say("Set it up", "Le configurer", "Configurarlo"),
                                        Action.of("moderate", "setup")),
                                Button.press(
                                        say(
                                                "Show what Carrel can do",
                                                "Montrer ce que Carrel sait faire",
                                                "Mostrar lo que Carrel sabe hacer"),
                                        Action.of("carrel", "help")),
                                Button.press(
                                        say("Find a program", "Trouver un programme", "Buscar un programa"),
                                        Action.of("program", "find"))),
                        new Block.Note(Text.of(
                                        say(
                                                "Whoever runs this space can set it up, in three questions of which each can be skipped: ",
                                                "Qui gère cet espace peut le configurer, en trois questions dont chacune peut être passée : ",
                                                "Quien administra este espacio puede configurarlo, con tres preguntas que se pueden omitir: "))
                                .thenCode("/moderate setup")))));
    }

    /** Who comes back after a week finds the setup by the help. */
    @Override
    public void expired(Handle handle, List<Delivery> expired) {}
}
