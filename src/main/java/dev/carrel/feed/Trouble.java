package dev.carrel.feed;

import dev.carrel.chat.Words;
import java.util.Arrays;

/**
 * Why there is nothing to read at an address: kept as a key, and put into words for whoever reads it.
 *
 * @param number the status of an answer, or what else there is to count; else 0
 */
public record Trouble(Kind kind, int number) {
    private static final String BETWEEN = ":";

    /** What is the matter. The names are kept in rows, and stay. */
    public enum Kind {
        SENT_ON(
                "It is sent on more than # times.",
                "L’adresse renvoie plus de # fois ailleurs.",
                "La dirección redirige más de # veces."),
        SENT_ASTRAY(
                "It is sent on to something that is not on the web.",
                "L’adresse renvoie à quelque chose qui n’est pas sur le web.",
                "La dirección redirige a algo que no está en la web."),
        SHUT(
                "Its server lets nobody in (#).",
                "Son serveur ne laisse entrer personne (#).",
                "Su servidor no deja entrar a nadie (#)."),
        NOTHING(
                "There is nothing at that address (#).",
                "Il n’y a rien à cette adresse (#).",
                "No hay nada en esa dirección (#)."),
        BUSY(
                "Its server wants to be asked less often (#).",
                "Son serveur veut être interrogé moins souvent (#).",
                "Su servidor quiere que se le consulte menos a menudo (#)."),
        FAILING(
                "Its server answers #: it is in trouble.",
                "Son serveur répond # : il est en difficulté.",
                "Su servidor responde #: tiene problemas."),
        ODD("Its server answers #.", "Son serveur répond #.", "Su servidor responde #."),
        TOO_LARGE("It is larger than 5 MB.", "Le contenu dépasse 5 Mo.", "El contenido ocupa más de 5 MB."),
        TOO_SLOW(
                "Its server took longer than # seconds.",
                "Son serveur a mis plus de # secondes.",
                "Su servidor tardó más de # segundos."),
        NOT_PUBLIC(
                "That address is not on the public web.",
                "Cette adresse n’est pas sur le web public.",
                "Esa dirección no está en la web pública."),
        UNKNOWN_HOST(
                "There is no server of that name.",
                "Aucun serveur ne porte ce nom.",
                "No hay ningún servidor con ese nombre."),
        INSECURE(
                "Its server cannot prove who it is: something is wrong with its certificate.",
                "Son serveur ne peut pas prouver qui il est : son certificat a un problème.",
                "Su servidor no puede probar quién es: hay un problema con su certificado."),
        UNREACHABLE(
                "Its server cannot be reached, or breaks off.",
                "Son serveur est injoignable, ou coupe la communication.",
                "No se puede llegar a su servidor, o corta la comunicación."),
        EMPTY("There is nothing in it.", "Il n’y a rien dedans.", "No contiene nada."),
        NO_FEED(
                "It is neither a feed nor a calendar.",
                "Ce n’est ni un flux ni un calendrier.",
                "No es ni una fuente ni un calendario."),
        ENTITIES(
                "It declares entities of its own, which are not read.",
                "Le document déclare ses propres entités, qui ne sont pas lues.",
                "El documento declara entidades propias, que no se leen."),
        BROKEN_XML("It is broken XML.", "C’est du XML abîmé.", "Es XML dañado."),
        OTHER_XML("It is XML, but no feed.", "C’est du XML, mais pas un flux.", "Es XML, pero no una fuente."),
        BROKEN_EARLY(
                "It is broken before its first entry ends.",
                "Le document est abîmé avant la fin de sa première entrée.",
                "El documento está dañado antes de que acabe su primera entrada."),
        BROKEN_JSON("It is broken JSON.", "C’est du JSON abîmé.", "Es JSON dañado."),
        OTHER_JSON(
                "It is JSON, but neither JSON Feed nor events or jobs of schema.org.",
                "C’est du JSON, mais ni JSON Feed ni des événements ou des offres d’emploi schema.org.",
                "Es JSON, pero ni JSON Feed ni eventos o empleos de schema.org."),
        NO_EVENTS(
                "It is a page without events or jobs that a program can read, and it names no feed.",
                "C’est une page sans événements ni offres d’emploi qu’un programme puisse lire, et elle ne nomme aucun flux.",
                "Es una página sin eventos ni empleos que un programa pueda leer, y no nombra ninguna fuente."),
        NAMES_A_FEED(
                "It is a page, not a feed; but it names one.",
                "C’est une page, pas un flux ; mais elle en nomme un.",
                "Es una página, no una fuente; pero nombra una.");

        private final Words words;

        Kind(String english, String french, String spanish) {
            this.words = Words.of(english, french, spanish);
        }
    }

    /** Where there is nothing to count. */
    public static Trouble of(Kind kind) {
        return new Trouble(kind, 0);
    }

    /** What a server answers that gives nothing to read, by its status (RFC 9110, 15). */
    public static Trouble status(int status) {
        Kind kind = switch (status) {
            case 401, 403 -> Kind.SHUT;
            case 404, 410 -> Kind.NOTHING;
            case 429 -> Kind.BUSY;
            default -> status >= 500 ? Kind.FAILING : Kind.ODD;
        };
        return new Trouble(kind, status);
    }

    /** As it is kept: {@code NOTHING:404}. */
    public String key() {
        return kind.name() + BETWEEN + number;
    }

    /** What was kept, in words; earlier releases kept the words themselves. */
    public static String words(String kept) {
        int between = kept.indexOf(BETWEEN);
        return Arrays.stream(Kind.values())
                .filter(kind -> between > 0 && kind.name().equals(kept.substring(0, between)))
                .findFirst()
                .map(kind -> new Trouble(kind, Integer.parseInt(kept.substring(between + 1))).words())
                .orElse(kept);
    }

    /** A sentence for whoever typed the address, in the language of whoever reads it. */
    public String words() {
        return kind.words.said().replace("#", Integer.toString(number));
    }
}
