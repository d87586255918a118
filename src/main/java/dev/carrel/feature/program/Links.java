package dev.carrel.feature.program;

import static dev.carrel.chat.Words.say;

import dev.carrel.catalogue.Catalogue;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import java.net.URI;
import java.util.Optional;

/** Ways out of a card to pages: a catalogue file may hold an address that is none, which then is shown as words. */
final class Links {
    private static final URI ALA_DIRECTORY = URI.create(Catalogue.ALA_DIRECTORY);

    private Links() {}

    /** Words that lead to a page where the address is a web page's. */
    static Inline to(String words, Optional<String> address) {
        return address.flatMap(Links::page)
                .<Inline>map(page -> new Inline.Link(words, page))
                .orElseGet(() -> new Inline.Plain(words));
    }

    /** A button to the program's own pages. */
    static Optional<Button> website(Program program) {
        return program.value(Field.WEBSITE)
                .flatMap(Links::page)
                .map(page ->
                        Button.open(say("The program's site", "Le site du programme", "El sitio del programa"), page));
    }

    static Button alaDirectory() {
        return Button.open(say("ALA's directory", "Le répertoire de l’ALA", "El directorio de la ALA"), ALA_DIRECTORY);
    }

    /** The line that ends every card on which a program stands. */
    static Block verify() {
        return new Block.Note(Text.of(say(
                        "Read on archived pages; figures and rules change. Verify in ",
                        "Lu sur des pages archivées ; chiffres et règles changent. Vérifiez dans le ",
                        "Leído en páginas archivadas; las cifras y las reglas cambian. Compruébelo en el "))
                .then(new Inline.Link(
                        say(
                                "ALA's directory of accredited programs",
                                "répertoire des programmes agréés de l’ALA",
                                "directorio de programas acreditados de la ALA"),
                        ALA_DIRECTORY))
                .then(say(
                        " and with the program before you apply.",
                        " et auprès du programme avant de poser votre candidature.",
                        " y con el programa antes de solicitar admisión.")));
    }

    private static Optional<URI> page(String address) {
        try {
            URI page = URI.create(address);
            String scheme = page.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            return web && page.getHost() != null ? Optional.of(page) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
