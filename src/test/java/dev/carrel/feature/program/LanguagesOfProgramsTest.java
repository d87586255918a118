package dev.carrel.feature.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.catalogue.Fact;
import dev.carrel.catalogue.Field;
import dev.carrel.catalogue.Program;
import dev.carrel.catalogue.load.BuiltInCatalogue;
import dev.carrel.catalogue.search.CatalogueIndex;
import dev.carrel.chat.Language;
import dev.carrel.chat.card.Card;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Carrel's own words about programs are the reader's; what carries them, and what sources say, is the same for everybody. */
class LanguagesOfProgramsTest {
    private final Desk english = new Desk();
    private final Desk french = new Desk(Language.FRENCH);
    private final Desk spanish = new Desk(Language.SPANISH);

    @Test
    void finds_in_french() {
        assertThat(french.said("/program find archives en ligne sans gre under 30k show:maybe"))
                .startsWith("14 autres pourraient correspondre. Non indiqué : frais de scolarité (8), GRE (7),")
                .contains("Compris [archives ×] [en ligne ×] [sans GRE ×] [≤ $30,000 ×]")
                .contains("la date prévue de son examen est passée (printemps 2025) : vérifiez auprès de l’ALA")
                .contains("GRE suggested (US) when GPA is below 3.0")
                .contains("[Revenir aux 9 qui correspondent] /program find ");
    }

    @Test
    void finds_in_spanish() {
        assertThat(spanish.firstLine("/program find alabama under 5000"))
                .isEqualTo("No se conoce ningún programa que coincida. Sin “≤ $5,000”: 1 coincide.");
        assertThat(spanish.said("/program find canada in-state under 20k"))
                .contains("[Canadá ×] [≤ $20,000 para residentes del estado ×]");
    }

    @Test
    void shows_a_program_to_everybody_in_their_own_language() {
        assertThat(english.said("/program show kent")).contains("ALA status: Continued accreditation");
        assertThat(french.said("/program show kent"))
                .startsWith("Kent State University : Agrément maintenu, confirmé en dernier lieu : 2019-02-08 ;"
                        + " la date prévue de son prochain examen est passée (automne 2025) : vérifiez auprès de l’ALA")
                .contains("Scolarité pour tout le diplôme: $26,800 pour les résidents de l’État,"
                        + " $27,200 pour les non-résidents");
        assertThat(spanish.said("/program show mtsu"))
                .startsWith("Precandidato: no acreditado por la ALA. Middle Tennessee State University;")
                .contains("El programa no está acreditado y quizá nunca lo esté.")
                .contains("Fechas límite de solicitud: no consta");
        assertThat(english.said("/program show mtsu")).startsWith("Precandidate: not ALA-accredited.");
    }

    @Test
    void says_days_as_the_reader_writes_them() {
        assertThat(french.said("/program deadlines valdosta"))
                .startsWith("Valdosta State University : Automne : 15 mars, Printemps : 30 septembre"
                        + " (chaque année, tel que publié en 2022-2023).")
                .contains("15 mars 2027, dans 111 jours");
        assertThat(spanish.said("/program deadlines valdosta"))
                .contains("15 de marzo de 2027, dentro de 111 días")
                .contains("6 semanas antes del 15 de marzo de 2027 = 2027-02-01 09:00");
    }

    @Test
    void asks_and_judges_in_the_readers_language() {
        assertThat(french.said("/program match specialization:archives question:5"))
                .contains("Passeriez-vous le GRE ?")
                .contains("Non, sans le GRE = no");
        assertThat(french.said("/program match question:4")).contains("bibliothèques scolaires = school libraries");
        assertThat(spanish.said("/program compare sjsu valdosta kent"))
                .contains("Los tres: situación ante la ALA: Acreditación mantenida, en línea.");
        assertThat(spanish.said("/program checklist kent")).contains("Pregunte: ¿Está el título acreditado por la ALA");
        assertThat(spanish.said("/program find is the degree worth it")).startsWith("¿Vale el título lo que cuesta?");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void puts_the_same_behind_every_control(Language language) {
        Desk desk = new Desk(language);
        for (String line : ProgramGallery.LINES) {
            assertThat(Said.actions(desk.ask(line))).as(line).isEqualTo(Said.actions(english.ask(line)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void understands_the_field_that_it_names(Language language) {
        CatalogueIndex index = new CatalogueIndex(BuiltInCatalogue.read());
        language.speaking(() -> {
            index.vocabulary()
                    .subjects()
                    .forEach(subject -> assertThat(index.read(subject.label()).chips())
                            .as(subject.label())
                            .anyMatch(chip -> chip.label().equals(subject.label())));
            return language;
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void remembers_the_same_facts_whoever_begins_to_watch(Language language) {
        for (Program program : BuiltInCatalogue.read().programs()) {
            assertThat(language.speaking(() -> WatchedFacts.of(program)).text())
                    .isEqualTo(WatchedFacts.of(program).text());
        }
    }

    @Test
    void tells_of_a_change_in_the_readers_language() {
        Program kent = BuiltInCatalogue.read().byId("kent").orElseThrow();
        List<Fact<?>> facts = new ArrayList<>(kent.facts());
        facts.add(new Fact<>(Field.LETTERS_REQUIRED, Optional.of(false), List.of(), List.of(), List.of()));
        WatchedFacts.Change change = Language.SPANISH
                .speaking(() -> WatchedFacts.of(new Program("kent", facts)).since(WatchedFacts.of(kent)))
                .getFirst();
        Card card = Language.SPANISH.speaking(
                () -> WatchCards.changed(List.of(new WatchCards.Changed("kent", kent.name(), false, List.of(change)))));
        assertThat(Said.by(card))
                .startsWith("Kent State University, que usted sigue: 1 dato ha cambiado en el catálogo.")
                .contains("Cartas de recomendación exigidas: sí → no")
                .contains("antes: ")
                .contains("; ahora: fuente no anotada");
    }

    @Test
    void says_whose_day_it_counts_from() {
        assertThat(new Desk(Optional.<ZoneId>empty(), Language.FRENCH).said("/program deadlines"))
                .contains(
                        "Les jours sont comptés à partir d’aujourd’hui, 24 novembre 2026, en UTC, car votre fuseau n’est pas connu.");
    }
}
