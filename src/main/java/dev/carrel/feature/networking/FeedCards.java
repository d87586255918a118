package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import dev.carrel.feed.Feed;
import dev.carrel.feed.FeedItem;
import dev.carrel.feed.Trouble;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws feeds, to the moderators of a community. */
final class FeedCards {
    static final Action ADD = Action.of("event", "feed", "add");
    static final Action PREVIEW = Action.of("event", "feed", "preview");
    static final Action LIST = Action.of("event", "feed", "list");
    static final Action REMOVE = Action.of("event", "feed", "remove");

    private static final int MOST_PREVIEWED = 5;
    private static final int MOST_NEAREST = 3;
    private static final String EXAMPLE = "/event feed add https://library.example.org/events.ics";

    private FeedCards() {}

    static Button all() {
        return Button.press(say("All feeds", "Tous les flux", "Todas las fuentes"), LIST);
    }

    private static Button jobs() {
        return Button.press(say("The jobs", "Les offres d’emploi", "Los empleos"), Action.of("career", "jobs"));
    }

    private static Button setup() {
        return Button.press(
                say("Choose a channel", "Choisir un canal", "Elegir un canal"), Action.of("moderate", "setup"));
    }

    private static Button lookOver(int waiting, Action review) {
        return Button.primary(say("Look over " + waiting, "En relire " + waiting, "Revisar " + waiting), review);
    }

    private static Button tryAgain(Action action) {
        return Button.press(say("Try it again", "Réessayer", "Probar otra vez"), action);
    }

    private static Action again(FeedSource feed) {
        Action add = about(ADD, feed.address(), feed.filter());
        return feed.jobs() ? add.with(FeedOptions.JOBS.name(), "yes") : add;
    }

    private static Action about(Action action, URI address, TopicFilter filter) {
        Action named = action.with(FeedOptions.ADDRESS.name(), address.toString());
        return filter.words().isEmpty() ? named : named.with(FeedOptions.WORDS.name(), filter.words());
    }

    static Card previewed(URI address, TopicFilter filter, Feeds.Found.Good found, Caller reader) {
        List<Block> blocks = beginning(found, reader);
        blocks.add(Block.Buttons.of(
                Button.primary(say("Follow it", "Le suivre", "Seguirla"), about(ADD, address, filter)), all()));
        blocks.add(howItGoesOn(OfferedFeeds.isJobBoard(address)));
        return new Card(
                found.items().isEmpty() ? Tone.CAUTION : Tone.NEUTRAL,
                headline("", name(found, address), found, filter),
                blocks);
    }

    static Card added(Feeds.Added.Now added, boolean announces, Caller reader) {
        List<Block> blocks = beginning(added.found(), reader);
        List<Button> ways = new ArrayList<>();
        if (added.waiting() > 0) {
            ways.add(lookOver(added.waiting(), ReviewCommand.of(added.feed().id())));
        }
        ways.add(all());
        boolean jobs = added.feed().jobs();
        if (jobs) {
            ways.add(jobs());
        } else if (!announces) {
            ways.add(setup());
        }
        blocks.add(new Block.Buttons(ways));
        if (!jobs && !announces) {
            blocks.add(nowhere());
        }
        blocks.add(howItGoesOn(jobs));
        return new Card(
                Tone.GOOD,
                headline(
                        say("Followed from now on: ", "Suivi à partir de maintenant : ", "Se sigue desde ahora: "),
                        name(added.found(), added.feed().address()),
                        added.found(),
                        added.feed().filter()),
                blocks);
    }

    private static String name(Feeds.Found.Good found, URI address) {
        return found.feed().title().isEmpty() ? address.getHost() : found.feed().title();
    }

    private static Text headline(String before, String name, Feeds.Found.Good found, TopicFilter filter) {
        int number = found.items().size();
        boolean all = filter.words().isEmpty();
        String format = Feed.format(found.feed().format());
        return Text.of(before)
                .thenStrong(name)
                .then(say(
                        ", " + format + ", with "
                                + (number == 0 ? "nothing" : number == 1 ? "1 entry" : number + " entries")
                                + " ahead or new" + (all ? "." : " that your words choose."),
                        ", " + format + ", avec "
                                + (number == 0
                                        ? "rien à venir ni de nouveau"
                                        : number == 1
                                                ? "1 entrée à venir ou nouvelle"
                                                : number + " entrées à venir ou nouvelles")
                                + (all ? "." : ", d’après vos mots."),
                        ", " + format + ", con "
                                + (number == 0
                                        ? "nada próximo ni nuevo"
                                        : number == 1
                                                ? "1 entrada próxima o nueva"
                                                : number + " entradas próximas o nuevas")
                                + (all ? "." : ", según sus palabras.")));
    }

    private static List<Block> beginning(Feeds.Found.Good found, Caller reader) {
        List<Block> blocks = new ArrayList<>();
        if (!found.items().isEmpty()) {
            blocks.add(new Block.Bullets(found.items().stream()
                    .limit(MOST_PREVIEWED)
                    .map(item -> line(item, reader))
                    .toList()));
        }
        if (found.feed().broken()) {
            blocks.add(new Block.Note(Text.of(say(
                    "It is broken in one place; this is what stands before it.",
                    "Il est abîmé à un endroit ; voici ce qui vient avant.",
                    "Está dañada en un punto; esto es lo que hay antes."))));
        }
        return blocks;
    }

    private static Text line(FeedItem item, Caller reader) {
        Text title = Text.strong(item.title().isEmpty() ? item.summary() : item.title());
        return item.times().stream()
                .findFirst()
                .map(time -> title.then(": ").then(EventTimes.of(time, reader)))
                .orElse(title);
    }

    private static Block howItGoesOn(boolean jobs) {
        int first = FeedSource.REVIEWED;
        String waiting = say(
                "Its first " + first + " entries wait for a moderator. ",
                "Ses " + first + " premières entrées attendent un modérateur. ",
                "Sus primeras " + first + " entradas esperan a un moderador. ");
        return new Block.Note(
                jobs
                        ? Text.of(waiting
                                        + say(
                                                "After those, what is new is listed by itself with ",
                                                "Ensuite, ce qui est nouveau entre de soi-même dans ",
                                                "Después, lo nuevo entra por sí solo en "))
                                .thenCode("/career jobs")
                                .then(say(
                                        ", and told to those who want to be told of such jobs; no channel is told.",
                                        ", et les membres qui veulent ces offres en sont prévenus ; rien n’est dit dans un canal.",
                                        ", y se avisa a quienes quieren esos empleos; no se anuncia en ningún canal."))
                        : Text.of(waiting
                                + say(
                                        "After those, what is new is announced by itself, each event once.",
                                        "Ensuite, ce qui est nouveau est annoncé de soi-même, chaque événement une fois.",
                                        "Después, lo nuevo se anuncia por sí solo, cada evento una vez.")));
    }

    static Block nowhere() {
        return new Block.Note(
                Text.of(
                        say(
                                "Nobody has chosen a channel for announcements yet: until then, what you approve is only listed.",
                                "Personne n’a encore choisi de canal pour les annonces : d’ici là, ce que vous approuvez est seulement dans la liste.",
                                "Nadie ha elegido aún un canal para los anuncios: hasta entonces, lo que apruebe solo estará en la lista.")));
    }

    static Card already(FeedSource feed) {
        String words = feed.filter().words();
        return new Card(
                Tone.GOOD,
                Text.strong(feed.name())
                        .then(
                                feed.jobs()
                                        ? say(
                                                " is followed as a job board, ",
                                                " est suivi comme site d’emploi, ",
                                                " se sigue como sitio de empleos, ")
                                        : say(" is followed, ", " est suivi, ", " se sigue, "))
                        .then(
                                words.isEmpty()
                                        ? say(
                                                "whatever it tells. It is looked at now.",
                                                "quoi qu’il dise. Il est relu maintenant.",
                                                "diga lo que diga. Se lee ahora.")
                                        : say(
                                                "with what has these words: " + words + ". It is looked at now.",
                                                "avec ce qui a ces mots : " + words + ". Il est relu maintenant.",
                                                "con lo que tiene estas palabras: " + words + ". Se lee ahora.")),
                List.of(feed.jobs() ? Block.Buttons.of(all(), jobs()) : Block.Buttons.of(all())));
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                "This community follows " + Feeds.MOST
                                        + " feeds, which is the most. Remove one to make room.",
                                "Cette communauté suit " + Feeds.MOST
                                        + " flux, et c’est le maximum. Retirez-en un pour faire de la place.",
                                "Esta comunidad sigue " + Feeds.MOST
                                        + " fuentes, que es el máximo. Quite una para hacer sitio."))
                .way(all());
    }

    static Refusal unusable(URI address, TopicFilter filter, Feeds.Found.Bad bad) {
        Refusal refusal = Refusal.of(
                        Refusal.Kind.INPUT,
                        say("There is nothing to follow. ", "Il n’y a rien à suivre. ", "No hay nada que seguir. ")
                                + bad.why().words())
                .example(EXAMPLE);
        for (URI instead : bad.instead()) {
            refusal = refusal.way(Button.press(
                    say("Look at ", "Voir ", "Ver ") + instead.getHost() + instead.getPath(),
                    about(PREVIEW, instead, filter)));
        }
        return refusal.way(Button.press(
                say("Try again", "Réessayer", "Probar otra vez"),
                about(ADD, address, filter).asking()));
    }

    static Card none() {
        return Card.of(
                Text.of(say(
                        "This community follows no feed.",
                        "Cette communauté ne suit aucun flux.",
                        "Esta comunidad no sigue ninguna fuente.")),
                Block.Buttons.of(Button.primary(say("Follow one", "En suivre un", "Seguir una"), ADD.asking())),
                new Block.Note(Text.of(
                                say(
                                        "A feed is a calendar (iCalendar), RSS, Atom, JSON Feed, or a page of events or jobs. Type ",
                                        "Un flux est un calendrier (iCalendar), RSS, Atom, JSON Feed, ou une page d’événements ou d’offres d’emploi. Tapez ",
                                        "Una fuente es un calendario (iCalendar), RSS, Atom, JSON Feed, o una página de eventos o empleos. Escriba "))
                        .thenCode("/event feed add")
                        .then(say(" and Carrel offers some.", " et Carrel en propose.", " y Carrel ofrece algunas."))));
    }

    static Card list(List<FeedSource> feeds, int from, int waiting, Caller reader) {
        List<Button> ways = new ArrayList<>();
        if (waiting > 0) {
            ways.add(lookOver(waiting, ReviewCommand.ALL));
        }
        ways.add(Button.press(say("Follow another", "En suivre un autre", "Seguir otra"), ADD.asking()));
        boolean trouble = feeds.stream().anyMatch(feed -> feed.failingSince().isPresent());
        int number = feeds.size();
        return new Card(
                trouble ? Tone.CAUTION : Tone.NEUTRAL,
                Text.of(say(
                        "This community follows " + (number == 1 ? "1 feed." : number + " feeds."),
                        "Cette communauté suit " + number + " flux.",
                        "Esta comunidad sigue " + (number == 1 ? "1 fuente." : number + " fuentes."))),
                List.of(
                        new Block.Listing(
                                feeds.subList(from, feeds.size()).stream()
                                        .map(feed -> entry(feed, reader))
                                        .toList(),
                                from,
                                feeds.size(),
                                LIST.inPlace()),
                        new Block.Buttons(ways)));
    }

    private static Block.Entry entry(FeedSource feed, Caller reader) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of((feed.jobs() ? say("Job board, ", "Site d’emploi, ", "Sitio de empleos, ") : "")
                + Feed.format(feed.format())
                + say(" from ", " de ", " de ")
                + feed.address().getHost()
                + (feed.filter().words().isEmpty()
                        ? ""
                        : say(", with: ", ", avec : ", ", con: ")
                                + feed.filter().words())));
        lines.add(state(feed, reader.zone().orElse(ZoneId.of("UTC"))));
        return new Block.Entry(
                "",
                Text.strong(feed.name()),
                lines,
                Optional.of(
                        feed.isOff()
                                ? tryAgain(again(feed))
                                : Button.press(
                                        say("Remove", "Retirer", "Quitar"),
                                        REMOVE.with(FeedOptions.FEED, Long.toString(feed.id())))));
    }

    private static Text state(FeedSource feed, ZoneId zone) {
        if (feed.failingSince().isPresent()) {
            Text since = EventTimes.at(feed.failingSince().get(), Style.DATE_TIME, zone);
            Text why = Text.of(say("Fails since ", "En panne depuis le ", "Falla desde el "))
                    .then(since)
                    .then(Punctuation.colon() + Trouble.words(feed.problem()));
            return feed.due()
                    .map(next -> why.then(say(" Next try: ", " Prochain essai : ", " Próximo intento: "))
                            .then(EventTimes.at(next, Style.DATE_TIME, zone))
                            .then("."))
                    .orElseGet(() -> why.then(say(" It is off.", " Il est arrêté.", " Está apagada.")));
        }
        return feed.checked()
                .map(read -> Text.of(say("Read ", "Lu le ", "Leída el "))
                        .then(EventTimes.at(read, Style.DATE_TIME, zone))
                        .then(
                                feed.isTrusted()
                                        ? feed.jobs()
                                                ? say(
                                                        ". What is new is listed.",
                                                        ". Le nouveau entre dans la liste.",
                                                        ". Lo nuevo entra en la lista.")
                                                : say(
                                                        ". What is new is announced.",
                                                        ". Le nouveau est annoncé.",
                                                        ". Lo nuevo se anuncia.")
                                        : decided(feed.decided())))
                .orElse(Text.of(say("Not read yet.", "Pas encore lu.", "Aún no se ha leído.")));
    }

    private static String decided(int decided) {
        int first = FeedSource.REVIEWED;
        return say(
                ". " + decided + " of its first " + first + " entries are decided.",
                ". Sur ses " + first + " premières entrées, il y en a " + decided + " de traitées.",
                ". De sus primeras " + first + " entradas, hay " + decided + " resueltas.");
    }

    static Card sure(FeedSource feed) {
        Action remove = REMOVE.with(FeedOptions.FEED, Long.toString(feed.id())).with("sure", "yes");
        return Card.of(
                Text.of(say("Remove ", "Retirer ", "¿Quitar "))
                        .thenStrong(feed.name())
                        .then(say("?", " ?", "?")),
                new Block.Paragraph(Text.of(say(
                        "What it told leaves the list too. What was announced stays where it is.",
                        "Ce qu’il a dit quitte aussi la liste. Ce qui a été annoncé reste où il est.",
                        "Lo que dijo también sale de la lista. Lo que se anunció se queda donde está."))),
                Block.Buttons.of(
                        Button.press(say("Keep it", "Le garder", "Conservarla"), LIST.inPlace()),
                        new Button.Press(
                                say("Remove it", "Le retirer", "Quitarla"), remove.inPlace(), Button.Look.DANGER)));
    }

    static Card removed(FeedSource feed) {
        return new Card(
                Tone.GOOD,
                Text.strong(feed.name())
                        .then(say(" is not followed any more.", " n’est plus suivi.", " ya no se sigue.")),
                List.of(Block.Buttons.of(
                        all(),
                        Button.press(
                                say("Follow it again", "Le suivre de nouveau", "Volver a seguirla"), again(feed)))));
    }

    static Refusal unknown(List<FeedSource> feeds) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "This community follows no such feed, or several that are called so.",
                                "Cette communauté ne suit pas ce flux, ou en suit plusieurs de ce nom.",
                                "Esta comunidad no sigue esa fuente, o sigue varias que se llaman así."))
                .nearest(feeds.stream()
                        .limit(MOST_NEAREST)
                        .map(FeedSource::name)
                        .distinct()
                        .toList())
                .way(all());
    }

    /** What whoever has added a feed is told when its items wait. */
    static Card waiting(FeedSource feed, int waiting) {
        return Card.of(
                Text.of(say(
                                waiting + (waiting == 1 ? " entry of " : " entries of "),
                                waiting + (waiting < 2 ? " entrée de " : " entrées de "),
                                waiting + (waiting == 1 ? " entrada de " : " entradas de ")))
                        .thenStrong(feed.name())
                        .then(say(
                                waiting == 1 ? " waits for a moderator." : " wait for a moderator.",
                                waiting < 2 ? " attend un modérateur." : " attendent un modérateur.",
                                waiting == 1 ? " espera a un moderador." : " esperan a un moderador.")),
                Block.Buttons.of(
                        Button.primary(say("Look over", "Relire", "Revisar"), ReviewCommand.of(feed.id())), all()),
                notInDirectMessages("/event review"));
    }

    /** What whoever has added a feed is told when it is off. */
    static Card off(FeedSource feed) {
        return new Card(
                Tone.CAUTION,
                Text.strong(feed.name())
                        .then(say(
                                " could not be read for 14 days, and is off now.",
                                " n’a pas pu être lu pendant 14 jours, et il est maintenant arrêté.",
                                " no se pudo leer durante 14 días y ahora está apagada.")),
                List.of(
                        new Block.Paragraph(Text.of(Trouble.words(feed.problem()))),
                        Block.Buttons.of(tryAgain(again(feed)), all()),
                        notInDirectMessages("/event feed list")));
    }

    private static Block notInDirectMessages(String line) {
        return new Block.Note(Text.of(say(
                        "Where buttons of moderators do not work in direct messages, type ",
                        "Là où les boutons des modérateurs ne marchent pas en message privé, tapez ",
                        "Donde los botones de los moderadores no funcionan en mensajes privados, escriba "))
                .thenCode(line)
                .then(say(" in the space itself.", " dans l’espace lui-même.", " en el propio espacio.")));
    }
}
