package dev.carrel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Times and series are said in the language of whoever reads them; what is read back or kept is English. */
class LanguagesOfTimeTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-11-30T15:00:00Z");

    private static Reading read(Language language, String typed) {
        return language.speaking(() -> TimeWords.read(typed, NOW, NEW_YORK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MINUTELY;INTERVAL=15 | toutes les 15 minutes | cada 15 minutos",
                "FREQ=HOURLY | toutes les heures | cada hora",
                "FREQ=HOURLY;INTERVAL=2 | toutes les deux heures | cada dos horas",
                "FREQ=DAILY | tous les jours | cada día",
                "FREQ=DAILY;INTERVAL=2 | tous les deux jours | cada dos días",
                "FREQ=DAILY;INTERVAL=3 | tous les 3 jours | cada 3 días",
                "FREQ=WEEKLY | toutes les semaines | cada semana",
                "FREQ=WEEKLY;BYDAY=FR | chaque vendredi | cada viernes",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | un vendredi sur deux | cada dos viernes",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU | un dimanche sur deux | cada dos domingos",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR | toutes les 3 semaines, le vendredi | cada 3 semanas, los viernes",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH | toutes les deux semaines, le mardi et le jeudi | cada dos semanas, los martes y jueves",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | du lundi au vendredi | de lunes a viernes",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU | tous les jours | todos los días",
                "FREQ=WEEKLY;BYDAY=MO,SA,SU | le lundi, le samedi et le dimanche | los lunes, sábados y domingos",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270501T235959 | chaque mardi jusqu’au 1er mai 2027 | cada martes hasta el 1 de mayo de 2027",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270515T013000 | chaque mardi jusqu’au 15 mai 2027 à 01:30 | cada martes hasta el 15 de mayo de 2027 a la 01:30",
                "FREQ=MONTHLY | tous les mois | cada mes",
                "FREQ=MONTHLY;BYMONTHDAY=1 | le 1er de chaque mois | el 1 de cada mes",
                "FREQ=MONTHLY;BYMONTHDAY=2,13,23 | le 2, le 13 et le 23 de chaque mois | el 2, el 13 y el 23 de cada mes",
                "FREQ=MONTHLY;BYMONTHDAY=31 | le 31 de chaque mois quand il y en a un | el 31 de cada mes cuando lo hay",
                "FREQ=MONTHLY;BYMONTHDAY=-1 | le dernier jour de chaque mois | el último día de cada mes",
                "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15,-1 | le 15 et le dernier jour, tous les deux mois | el 15 y el último día, cada dos meses",
                "FREQ=MONTHLY;BYDAY=2TU | le deuxième mardi de chaque mois | el segundo martes de cada mes",
                "FREQ=MONTHLY;BYDAY=1MO;COUNT=12 | le premier lundi de chaque mois, 12 fois | el primer lunes de cada mes, 12 veces",
                "FREQ=MONTHLY;BYDAY=1MO,3MO | le premier et le troisième lundi de chaque mois | el primer y el tercer lunes de cada mes",
                "FREQ=MONTHLY;BYDAY=1MO,1SU | le premier lundi et le premier dimanche de chaque mois | el primer lunes y el primer domingo de cada mes",
                "FREQ=MONTHLY;BYDAY=1MO,1FR,3MO,3FR | le premier et le troisième lundi et vendredi de chaque mois | el primer y el tercer lunes y viernes de cada mes",
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR | le dernier vendredi, tous les 3 mois | el último viernes, cada 3 meses",
                "FREQ=MONTHLY;BYDAY=5SU | le cinquième dimanche de chaque mois quand il y en a un | el quinto domingo de cada mes cuando lo hay",
                "FREQ=YEARLY | tous les ans | cada año",
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1 | le 1er décembre, tous les ans | el 1 de diciembre de cada año",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | le 29 février, tous les ans quand il y en a un | el 29 de febrero de cada año cuando lo hay",
                "FREQ=YEARLY;BYMONTH=10;BYDAY=1MO | le premier lundi d’octobre, tous les ans | el primer lunes de octubre de cada año",
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYMONTHDAY=-1;COUNT=1 | le dernier jour de mai, tous les deux ans, 1 fois | el último día de mayo, cada dos años, 1 vez",
            })
    void a_rule_is_said_in_french_and_in_spanish(String rule, String french, String spanish) {
        assertThat(Language.FRENCH.speaking(() -> Repeat.of(rule).words())).isEqualTo(french);
        assertThat(Language.SPANISH.speaking(() -> Repeat.of(rule).words())).isEqualTo(spanish);
    }

    @Test
    void the_time_of_day_stands_before_the_end() {
        Repeat repeat = Repeat.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20270515T235959");
        assertThat(Language.FRENCH.speaking(() -> repeat.words(LocalTime.NOON)))
                .isEqualTo("un vendredi sur deux à 12:00 jusqu’au 15 mai 2027");
        assertThat(Language.SPANISH.speaking(() -> repeat.words(LocalTime.NOON)))
                .isEqualTo("cada dos viernes a las 12:00 hasta el 15 de mayo de 2027");
        assertThat(Language.SPANISH.speaking(() -> Repeat.of("FREQ=DAILY").words(LocalTime.of(1, 30))))
                .isEqualTo("cada día a la 01:30");
    }

    @Test
    void a_time_is_said_with_the_days_and_months_of_the_language() {
        assertThat(Language.FRENCH.speaking(() -> WallClock.words(NOW, NEW_YORK)))
                .isEqualTo("lun. 30 nov. 2026, 10:00 America/New_York (UTC−5)");
        assertThat(Language.SPANISH.speaking(() -> WallClock.words(NOW, NEW_YORK)))
                .isEqualTo("lun 30 nov 2026, 10:00 America/New_York (UTC−5)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S | maintenant | ahora",
                "PT1S | dans 1 seconde | dentro de 1 segundo",
                "PT20M | dans 20 minutes | dentro de 20 minutos",
                "PT72H | dans 3 jours | dentro de 3 días",
                "PT-2H | il y a 2 heures | hace 2 horas",
            })
    void how_far_away_it_is_goes_before_the_amount_or_after(Duration ahead, String french, String spanish) {
        assertThat(Language.FRENCH.speaking(() -> Distance.words(NOW.plus(ahead), NOW)))
                .isEqualTo(french);
        assertThat(Language.SPANISH.speaking(() -> Distance.words(NOW.plus(ahead), NOW)))
                .isEqualTo(spanish);
    }

    @Test
    void what_is_asked_and_refused_is_in_the_language_and_what_is_chosen_reads_back() {
        assertThat(read(Language.FRENCH, "every friday")).isInstanceOfSatisfying(Reading.Ambiguous.class, asked -> {
            assertThat(asked.question()).isEqualTo("À quelle heure ?");
            assertThat(asked.choices().getFirst().label())
                    .isEqualTo("chaque vendredi à 09:00, première fois le ven. 4 déc. 2026");
            assertThat(asked.choices().getFirst().text()).isEqualTo("every Friday at 09:00 starting 2026-12-04");
        });
        assertThat(read(Language.SPANISH, "tuesday")).isInstanceOfSatisfying(Reading.Ambiguous.class, asked -> {
            assertThat(asked.question()).isEqualTo("¿A qué hora?");
            assertThat(asked.choices().getFirst())
                    .isEqualTo(new Reading.Choice("mar 1 dic 2026, 09:00", "2026-12-01 09:00"));
        });
        assertThat(read(Language.FRENCH, "pear"))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        refused -> assertThat(refused.what())
                                .isEqualTo("Il n’y a dans ces mots aucun moment que Carrel sache lire."));
        assertThat(read(Language.SPANISH, "sunday 1 december 2026 9:00"))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        refused -> assertThat(refused.what()).isEqualTo("Esa fecha no cae en domingo."));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_a_choice_stands_for_is_the_same_in_every_language(Language language) {
        LocalDateTime first = LocalDateTime.parse("2026-12-08T12:00");
        for (String rule : List.of(
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270515T235959",
                "FREQ=DAILY;COUNT=3")) {
            Repeat repeat = Repeat.of(rule);
            String text =
                    language.speaking(() -> Reading.Choice.of(first, repeat).text());
            assertThat(read(language, text)).isEqualTo(new Reading.Repeated(first, repeat));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void free_hours_are_kept_in_english_and_read_in_every_language(Language language) {
        FreeHours hours = FreeHours.read("daily 9-10; wed,sun 18:00-21:00").orElseThrow();
        assertThat(language.speaking(hours::text)).isEqualTo(hours.text());
        assertThat(FreeHours.read(hours.text())).isEqualTo(Optional.of(hours));
        assertThat(FreeHours.read(language.speaking(hours::words))).isEqualTo(Optional.of(hours));
    }

    @Test
    void free_hours_are_typed_as_they_are_said() {
        assertThat(FreeHours.read("le mardi et le jeudi de 18h à 21h").map(FreeHours::text))
                .contains("Tue, Thu 18:00–21:00");
        assertThat(FreeHours.read("miércoles y sábados de 18 a 21").map(FreeHours::text))
                .contains("Wed, Sat 18:00–21:00");
        assertThat(Language.FRENCH.speaking(() ->
                        FreeHours.read("tue,thu 18:00-21:00").orElseThrow().words()))
                .isEqualTo("mar., jeu. 18:00–21:00");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_offered_to_who_was_not_understood_is_understood(Language language) {
        Instant now = Instant.parse("2026-11-24T17:00:00Z");
        ZoneId zone = ZoneId.of("America/New_York");
        Reading.Unreadable refused = (Reading.Unreadable) language.speaking(() -> TimeWords.read("xyzzy", now, zone));
        assertThat(refused.examples())
                .hasSize(5)
                .allSatisfy(example -> assertThat(TimeWords.read(example, now, zone))
                        .isInstanceOfAny(Reading.Once.class, Reading.Repeated.class));
    }
}
