package dev.carrel.feature.profile;

import static dev.carrel.chat.Words.say;

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
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.CalendarLinks;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /profile calendar}: an address at which a member's own calendar application fetches what is ahead for them. */
final class CalendarCommand implements Command {
    private static final Action CALENDAR = Action.of("profile", "calendar");

    /** What to do with the address. */
    private enum Step {
        ON,
        RENEW,
        OFF
    }

    private static final Option<Step> STEP = Option.pick(
                    "step",
                    Words.of(
                            "on for an address, renew for another one, off for none",
                            "on pour une adresse, renew pour une autre, off pour aucune",
                            "on para una dirección, renew para otra, off para ninguna"),
                    List.of(Step.values()),
                    step -> Choice.of(label(step), key(step)))
            .takingTheRest();
    private static final Option<Boolean> SURE = Option.flag(
            "sure",
            Words.of(
                    "Yes to give up the address that works now",
                    "Oui pour renoncer à l’adresse actuelle",
                    "Sí para renunciar a la dirección actual"));
    private static final Declaration DECLARATION = Declaration.of(
                    "profile calendar",
                    Words.of(
                            "See what is ahead for you in your own calendar app",
                            "Voir ce qui vous attend dans votre propre agenda",
                            "Ver lo que le espera en su propio calendario"),
                    STEP,
                    SURE)
            .example("on")
            .example("off sure:yes");

    private final Supplier<Communities> communities;
    private final Supplier<Optional<URI>> webAddress;

    CalendarCommand(Supplier<Communities> communities, Supplier<Optional<URI>> webAddress) {
        this.communities = communities;
        this.webAddress = webAddress;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        CalendarLinks links = communities.get().calendarLinks();
        boolean isOn = links.since(seat).isPresent();
        boolean sure = invocation.find(SURE).orElse(false);
        Optional<Step> step = invocation.find(STEP);
        if (step.filter(Step.OFF::equals).isPresent()) {
            return Reply.show(
                    isOn
                            ? off(links, seat, sure)
                            : nothing(say(
                                    "There is no address to turn off.",
                                    "Il n’y a pas d’adresse à désactiver.",
                                    "No hay ninguna dirección que desactivar.")));
        }
        Optional<URI> address = webAddress.get();
        if (address.isEmpty()) {
            return Reply.refuse(unreachable(isOn));
        }
        if (step.isEmpty() || (step.get() == Step.ON && isOn)) {
            return Reply.show(
                    isOn
                            ? on()
                            : nothing(say(
                                    "Your calendar app can show what is ahead for you here.",
                                    "Votre agenda peut montrer ce qui vous attend ici.",
                                    "Su calendario puede mostrar lo que le espera aquí.")));
        }
        if (isOn && !sure) {
            return Reply.show(question(
                    say(
                            "Make a new address? The one that works now will not work any more.",
                            "Créer une nouvelle adresse ? L’actuelle ne fonctionnera plus.",
                            "¿Crear una dirección nueva? La actual dejará de funcionar."),
                    say(
                            "Your calendar app stops being told until you give it the new one.",
                            "Votre agenda ne recevra plus rien tant que vous ne lui donnez pas la nouvelle.",
                            "Su calendario dejará de recibir datos hasta que le dé la nueva."),
                    Button.press(
                            say("Make a new address", "Créer une nouvelle adresse", "Crear una dirección nueva"),
                            action(Step.RENEW, true))));
        }
        return Reply.show(told(address.get().resolve("/calendar/" + links.issue(seat) + ".ics"), isOn));
    }

    private static Card off(CalendarLinks links, Seat seat, boolean sure) {
        if (!sure) {
            return question(
                    say(
                            "Turn the calendar off? Its address will not work any more.",
                            "Désactiver le calendrier ? Son adresse ne fonctionnera plus.",
                            "¿Desactivar el calendario? Su dirección dejará de funcionar."),
                    say(
                            "Your calendar app is told nothing from then on. What it has taken over it may keep until you remove it there.",
                            "Votre agenda ne reçoit alors plus rien. Il peut garder ce qu’il a déjà repris jusqu’à ce que vous l’y supprimiez.",
                            "Su calendario ya no recibe nada a partir de entonces. Puede conservar lo que ya tomó hasta que usted lo quite allí."),
                    new Button.Press(
                            say("Turn it off", "Le désactiver", "Desactivarlo"),
                            action(Step.OFF, true),
                            Button.Look.DANGER));
        }
        links.turnOff(seat);
        return new Card(
                Tone.GOOD,
                Text.of(say(
                        "Turned off. The address does not work any more.",
                        "Désactivé. L’adresse ne fonctionne plus.",
                        "Desactivado. La dirección ya no funciona.")),
                List.of(
                        Block.Buttons.of(Button.press(
                                say("Turn it on again", "Le réactiver", "Activarlo de nuevo"), action(Step.ON, false))),
                        new Block.Note(Text.of(say(
                                "Remove the calendar in your app too, or it keeps asking.",
                                "Supprimez aussi le calendrier dans votre application, sinon elle continue de demander.",
                                "Quite también el calendario en su aplicación; si no, seguirá consultando.")))));
    }

    private static Card question(String headline, String detail, Button yes) {
        return Card.of(
                Text.of(headline),
                Block.Buttons.of(
                        Button.press(
                                say("Leave it as it is", "Laisser tel quel", "Dejarlo como está"), CALENDAR.inPlace()),
                        yes),
                new Block.Note(Text.of(detail)));
    }

    private static Card nothing(String headline) {
        return Card.of(
                Text.of(headline),
                Block.Buttons.of(Button.primary(
                        say("Get an address", "Obtenir une adresse", "Obtener una dirección"), action(Step.ON, false))),
                new Block.Note(
                        Text.of(
                                say(
                                        "You get an address that only you know. Whoever has it can read your calendar here, and nothing else.",
                                        "Vous recevez une adresse que vous seul connaissez. Qui la possède peut lire votre calendrier ici, et rien d’autre.",
                                        "Recibirá una dirección que solo usted conoce. Quien la tenga puede leer su calendario aquí, y nada más."))));
    }

    private static Card on() {
        return Card.of(
                Text.of(say(
                        "Your calendar can be fetched at the address that you were given.",
                        "Votre calendrier peut être consulté à l’adresse que vous avez reçue.",
                        "Su calendario se puede consultar en la dirección que recibió.")),
                Block.Buttons.of(
                        Button.press(
                                say("New address", "Nouvelle adresse", "Dirección nueva"), action(Step.RENEW, false)),
                        Button.press(say("Turn off", "Désactiver", "Desactivar"), action(Step.OFF, false))),
                new Block.Note(
                        Text.of(
                                say(
                                        "It was shown once and is kept nowhere. If it is lost, or somebody else may have it, make a new one.",
                                        "Elle a été montrée une fois et n’est conservée nulle part. Si elle est perdue, ou si quelqu’un d’autre peut l’avoir, créez-en une nouvelle.",
                                        "Se mostró una vez y no se guarda en ninguna parte. Si se perdió, o si otra persona puede tenerla, cree una nueva."))));
    }

    private static Card told(URI feed, boolean instead) {
        return new Card(
                Tone.GOOD,
                Text.of(
                        instead
                                ? say(
                                        "This is the new address; the old one does not work any more.",
                                        "Voici la nouvelle adresse ; l’ancienne ne fonctionne plus.",
                                        "Esta es la dirección nueva; la anterior ya no funciona.")
                                : say(
                                        "This is the address of your calendar. It is shown this once.",
                                        "Voici l’adresse de votre calendrier. Elle n’est montrée que cette fois.",
                                        "Esta es la dirección de su calendario. Solo se muestra esta vez.")),
                List.of(
                        new Block.Paragraph(Text.empty().thenCode(feed.toString())),
                        Block.Buttons.of(
                                Button.press(
                                        say("New address", "Nouvelle adresse", "Dirección nueva"),
                                        action(Step.RENEW, false)),
                                Button.press(say("Turn off", "Désactiver", "Desactivar"), action(Step.OFF, false))),
                        new Block.Heading(say("How to add it", "Comment l’ajouter", "Cómo añadirla")),
                        new Block.Bullets(List.of(
                                Text.strong(say(
                                                "Google Calendar, on a computer: ",
                                                "Google Agenda, sur un ordinateur : ",
                                                "Google Calendar, en una computadora: "))
                                        .then(say(
                                                "Other calendars, then From URL, and paste it.",
                                                "Autres agendas, puis À partir de l’URL, et collez-la.",
                                                "Otros calendarios, luego Desde URL, y péguela.")),
                                Text.strong(say("Apple Calendar: ", "Calendrier d’Apple : ", "Calendario de Apple: "))
                                        .then(say(
                                                "File, then New Calendar Subscription, and paste it.",
                                                "Fichier, puis Nouvel abonnement à un calendrier, et collez-la.",
                                                "Archivo, luego Nueva suscripción a calendario, y péguela.")),
                                Text.strong(say("Outlook: ", "Outlook : ", "Outlook: "))
                                        .then(say(
                                                "Add calendar, then Subscribe from web, and paste it.",
                                                "Ajouter un calendrier, puis S’abonner à partir du web, et collez-la.",
                                                "Agregar calendario, luego Suscribirse desde la web, y péguela.")))),
                        new Block.Note(
                                Text.of(
                                        say(
                                                "Keep it to yourself: whoever has it can read your calendar. Apps ask again when they like; some only once a day, so rely on Carrel’s reminders.",
                                                "Gardez-la pour vous : qui la possède peut lire votre calendrier. Les applications la consultent quand elles veulent, certaines une fois par jour seulement : fiez-vous aux rappels de Carrel.",
                                                "Guárdela para usted: quien la tenga puede leer su calendario. Las aplicaciones la consultan cuando quieren, algunas solo una vez al día: confíe en los recordatorios de Carrel.")))));
    }

    private static Refusal unreachable(boolean isOn) {
        Refusal refusal = Refusal.of(
                Refusal.Kind.UNKNOWN,
                say(
                        "Calendars cannot be fetched from this Carrel: whoever runs it has not said at which web address it is reached.",
                        "On ne peut pas consulter de calendriers sur ce Carrel : qui le gère n’a pas dit à quelle adresse web il se trouve.",
                        "En este Carrel no se pueden consultar calendarios: quien lo administra no ha indicado en qué dirección web está."));
        return (isOn
                        ? refusal.way(
                                Button.press(say("Turn off", "Désactiver", "Desactivar"), action(Step.OFF, false)))
                        : refusal)
                .way(Ways.profile());
    }

    private static Action action(Step step, boolean sure) {
        Action action = CALENDAR.with(STEP.name(), key(step));
        return sure ? action.with(SURE.name(), "yes").inPlace() : action;
    }

    private static String key(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Step step) {
        return switch (step) {
            case ON -> say("get an address", "obtenir une adresse", "obtener una dirección");
            case RENEW -> say("a new address", "une nouvelle adresse", "una dirección nueva");
            case OFF -> say("turn it off", "la désactiver", "desactivarla");
        };
    }
}
