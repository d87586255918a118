package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import dev.carrel.community.SpaceWords;
import dev.carrel.outbox.DeadLetter;
import dev.carrel.outbox.QueueState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What {@code /moderate health} shows.
 *
 * @param connections one for each platform on which the community has a space
 * @param concerns what else there is
 * @param letters the dead letters of a community from a position on
 * @param topicWords what a delivery of a topic is called
 */
record HealthCards(
        Caller caller,
        Instant now,
        List<Connection> connections,
        List<Concern> concerns,
        QueueState queue,
        BiFunction<CommunityId, Long, List<DeadLetter>> letters,
        UnaryOperator<String> topicWords) {

    private static Button lookAgain() {
        return Button.press(say("Look again", "Regarder de nouveau", "Mirar de nuevo"), HealthCommand.HEALTH.inPlace());
    }

    /** How everything stands, with the dead letters from a position on. */
    Card asFound(long from) {
        return card(headline(), from);
    }

    /** The same after so many were put back to be sent once more. */
    Card sentAgain(int sent) {
        return card(
                Text.of(
                        sent == 0
                                ? say(
                                        "Nothing was sent again: what failed is too old to be of use.",
                                        "Rien n’a été renvoyé : ce qui a échoué est trop ancien pour servir.",
                                        "No se reenvió nada: lo que falló es demasiado antiguo para servir.")
                                : sent == 1
                                        ? say(
                                                "1 message is being sent once more.",
                                                "1 message est renvoyé.",
                                                "Se reenvía 1 mensaje.")
                                        : say(
                                                sent + " messages are being sent once more.",
                                                sent + " messages sont renvoyés.",
                                                "Se reenvían " + sent + " mensajes.")),
                0);
    }

    static Refusal nothingToSend() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such message here that could be sent once more; it may be on its way already, or too old.",
                                "Il n’y a pas ici de tel message à renvoyer ; il est peut-être déjà en route, ou trop ancien.",
                                "Aquí no hay tal mensaje que reenviar; quizá ya está en camino, o es demasiado antiguo."))
                .way(Button.press(
                        say("See how things stand", "Voir où en sont les choses", "Ver cómo están las cosas"),
                        HealthCommand.HEALTH));
    }

    private Card card(Text headline, long from) {
        boolean well = queue.dead() == 0
                && queue.overdue() == 0
                && connections.stream()
                        .allMatch(connection -> connection.problem().isEmpty())
                && concerns.stream().allMatch(Concern::well);
        List<Block> blocks = new ArrayList<>();
        long first = Math.max(0, Math.min(from, queue.dead() - 1));
        List<DeadLetter> dead = queue.dead() == 0 ? List.of() : letters.apply(caller.community(), first);
        boolean useful = dead.stream().anyMatch(letter -> letter.expires().isAfter(now));
        blocks.add(
                useful
                        ? Block.Buttons.of(
                                Button.primary(
                                        say("Try all again", "Tout réessayer", "Reintentar todo"),
                                        HealthCommand.HEALTH
                                                .with(HealthCommand.RETRY.name(), HealthCommand.ALL)
                                                .inPlace()),
                                lookAgain())
                        : Block.Buttons.of(lookAgain()));
        blocks.add(new Block.Fields(Stream.concat(
                        connections.stream().map(this::field),
                        concerns.stream().map(concern -> Block.Field.of(concern.label(), Text.of(concern.state()))))
                .toList()));
        if (!dead.isEmpty()) {
            blocks.add(new Block.Heading(say("Not delivered", "Non remis", "Sin entregar")));
            blocks.add(new Block.Listing(
                    dead.stream().map(this::entry).toList(),
                    (int) first,
                    (int) Math.max(queue.dead(), first + dead.size()),
                    HealthCommand.HEALTH.inPlace()));
            blocks.add(
                    new Block.Note(
                            Text.of(
                                    say(
                                            "Carrel tells nobody what a message says or whom it is for. What failed is forgotten after 90 days.",
                                            "Carrel ne dit à personne ce que dit un message ni à qui il s’adresse. Ce qui a échoué est oublié après 90 jours.",
                                            "Carrel no dice a nadie qué dice un mensaje ni para quién es. Lo que falló se olvida después de 90 días."))));
        }
        return new Card(well ? Tone.GOOD : Tone.CAUTION, headline, blocks);
    }

    private Text headline() {
        List<String> away = connections.stream()
                .filter(connection -> connection.problem().isPresent())
                .map(connection -> SpaceWords.platform(connection.platform()))
                .toList();
        String notConnected = away.isEmpty() ? "" : capital(joined(away)) + notConnected(away.size() == 1);
        if (queue.dead() > 0) {
            return Text.of(messages(queue.dead())
                    + (queue.dead() == 1
                            ? say(" could not be delivered.", " n’a pas pu être remis.", " no se pudo entregar.")
                            : say(" could not be delivered.", " n’ont pas pu être remis.", " no se pudieron entregar."))
                    + (away.isEmpty() ? "" : " " + notConnected + "."));
        }
        if (!away.isEmpty()) {
            long waiting = queue.waiting();
            return Text.of(notConnected
                    + (waiting == 0
                            ? say("; nothing waits.", " ; rien n’attend.", "; nada espera.")
                            : Punctuation.colon() + waiting(waiting) + "."));
        }
        if (queue.overdue() > 0) {
            return Text.of(waiting(queue.overdue())
                    + say(" longer than a minute.", " depuis plus d’une minute.", " desde hace más de un minuto."));
        }
        Optional<Concern> first =
                concerns.stream().filter(concern -> !concern.well()).findFirst();
        if (first.isPresent()) {
            return Text.of(
                    first.get().label() + Punctuation.colon() + first.get().state() + ".");
        }
        String all = joined(connections.stream()
                .map(connection -> SpaceWords.platform(connection.platform()))
                .toList());
        String connected = all
                + (connections.size() == 1
                        ? say(" is connected.", " est connecté.", " está conectado.")
                        : say(" are connected.", " sont connectés.", " están conectados."));
        return Text.of(say("All is well: ", "Tout va bien : ", "Todo va bien: ")
                + open(queue.waiting() + queue.underWay())
                + connected);
    }

    private static String open(long open) {
        if (open == 0) {
            return say("nothing waits, ", "rien n’attend, ", "nada espera, ");
        }
        return open == 1
                ? say("1 message is about to be sent, ", "1 message va être envoyé, ", "1 mensaje está por enviarse, ")
                : say(
                        open + " messages are about to be sent, ",
                        open + " messages vont être envoyés, ",
                        open + " mensajes están por enviarse, ");
    }

    private static String notConnected(boolean one) {
        return one
                ? say(" is not connected", " n’est pas connecté", " no está conectado")
                : say(" are not connected", " ne sont pas connectés", " no están conectados");
    }

    private Block.Field field(Connection connection) {
        QueueState.OnPlatform lane = queue.on(connection.platform());
        String waits =
                lane.waiting() == 0 ? say("nothing waits", "rien n’attend", "nada espera") : waiting(lane.waiting());
        Text state = Text.of(connection
                        .problem()
                        .map(why -> say("not connected: ", "non connecté : ", "sin conexión: ") + why)
                        .orElse(say("connected", "connecté", "conectado")))
                .then(Punctuation.semicolon() + waits);
        if (lane.underWay() > 0) {
            state = state.then(say(
                    ", " + lane.underWay() + " on the way",
                    ", " + lane.underWay() + " en route",
                    ", " + lane.underWay() + " en camino"));
        }
        if (lane.oldest().isPresent()) {
            state = state.then(
                            lane.oldest().get().isAfter(now)
                                    ? say(", the next one of ", ", le prochain du ", ", el próximo del ")
                                    : say(", the oldest of ", ", le plus ancien du ", ", el más antiguo del "))
                    .then(when(lane.oldest().get()));
        }
        return new Block.Field(
                capital(SpaceWords.platform(connection.platform())),
                state.then("."),
                contact(connection.lastContact(), lane.lastSent()));
    }

    private Text contact(Optional<Instant> heard, Optional<Instant> sent) {
        Optional<Instant> newest =
                heard.isPresent() && sent.isPresent() && sent.get().isAfter(heard.get()) ? sent : heard.or(() -> sent);
        return newest.map(moment -> Text.of(say("last contact ", "dernier contact ", "último contacto "))
                        .then(when(moment)))
                .orElse(Text.of(say(
                        "no contact since Carrel was started",
                        "aucun contact depuis le démarrage de Carrel",
                        "sin contacto desde que se inició Carrel")));
    }

    private Block.Entry entry(DeadLetter letter) {
        boolean useful = letter.expires().isAfter(now);
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of(say("due ", "prévu ", "previsto para "))
                .then(when(letter.due()))
                .then(say(", given up ", ", abandonné ", ", abandonado "))
                .then(when(letter.ended())));
        lines.add(Text.of(letter.why()));
        if (!useful) {
            lines.add(Text.of(say(
                    "too old to be sent now",
                    "trop ancien pour être envoyé maintenant",
                    "demasiado antiguo para enviarse ahora")));
        }
        return new Block.Entry(
                "",
                title(letter),
                lines,
                useful
                        ? Optional.of(Button.press(
                                say("Try again", "Réessayer", "Reintentar"),
                                HealthCommand.HEALTH
                                        .with(HealthCommand.RETRY.name(), Long.toString(letter.number()))
                                        .inPlace()))
                        : Optional.empty());
    }

    private Text title(DeadLetter letter) {
        String what = topicWords.apply(letter.topic());
        return Text.strong(say("A " + what, capital(what), capital(what)))
                .then(say(" to ", " pour ", " para ") + place(letter.to()));
    }

    /** What kind of place, but not which: a channel may be a private group's. */
    private static String place(Recipient to) {
        String platform = on(to.platform());
        return switch (to) {
            case Recipient.Person person ->
                say(
                                "somebody’s direct messages ",
                                "les messages privés de quelqu’un ",
                                "los mensajes privados de alguien ")
                        + platform;
            case Recipient.Place place -> say("a channel ", "un canal ", "un canal ") + platform;
        };
    }

    private static String on(Platform platform) {
        return (platform == Platform.CONSOLE ? say("in ", "dans ", "en ") : say("on ", "sur ", "en "))
                + SpaceWords.platform(platform);
    }

    private Inline when(Instant moment) {
        return new Inline.When(moment, Style.DATE_TIME, caller.zone().orElse(ZoneId.of("UTC")));
    }

    private static String waiting(long number) {
        return messages(number)
                + (number == 1 ? say(" waits", " attend", " espera") : say(" wait", " attendent", " esperan"));
    }

    private static String messages(long number) {
        return number == 1
                ? say("1 message", "1 message", "1 mensaje")
                : say(number + " messages", number + " messages", number + " mensajes");
    }

    private static String joined(List<String> names) {
        return String.join(say(" and ", " et ", " y "), names);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
