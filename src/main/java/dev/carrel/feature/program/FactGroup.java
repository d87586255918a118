package dev.carrel.feature.program;

import dev.carrel.catalogue.Field;
import dev.carrel.chat.Words;
import java.util.List;
import java.util.Locale;

/** The facts of a program by what a student wants to know, so that each card has one subject and fits. */
enum FactGroup {
    DECIDING(Words.of("What decides", "L’essentiel", "Lo decisivo")),
    ACCREDITATION(Words.of("Accreditation", "Agrément", "Acreditación")),
    COST(Words.of("Cost", "Coût", "Costo")),
    ADMISSION(Words.of("Admission", "Admission", "Admisión")),
    STUDY(Words.of("Study", "Études", "Estudios")),
    SCHOOL(Words.of("The school", "L’école", "La escuela"));

    private final Words label;

    FactGroup(Words label) {
        this.label = label;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label.said();
    }

    /** In the order in which a card shows them; none for what decides, which a card composes. */
    List<Field<?>> fields() {
        return switch (this) {
            case DECIDING -> List.of();
            case ACCREDITATION ->
                List.of(Field.ACCREDITATION, Field.ACCREDITATION_CONFIRMED, Field.NEXT_REVIEW, Field.HISTORY);
            case COST ->
                List.of(
                        Field.TUITION_TOTAL_IN_STATE,
                        Field.TUITION_TOTAL_OUT_OF_STATE,
                        Field.TUITION_PER_CREDIT_IN_STATE,
                        Field.TUITION_PER_CREDIT_OUT_OF_STATE,
                        Field.CREDITS,
                        Field.TUITION_ONE_YEAR,
                        Field.FEDERAL_CHARGES,
                        Field.TUITION_NOTE,
                        Field.APPLICATION_FEE_USD,
                        Field.APPLICATION_FEE_CAD);
            case ADMISSION ->
                List.of(
                        Field.GRE_REQUIRED,
                        Field.GRE_NOTE,
                        Field.LEAST_GPA,
                        Field.LETTERS_REQUIRED,
                        Field.DEADLINES,
                        Field.START_TERMS,
                        Field.APPLICATION_FEE_USD,
                        Field.APPLICATION_FEE_CAD);
            case STUDY ->
                List.of(
                        Field.DELIVERY,
                        Field.DELIVERY_NOTE,
                        Field.CREDITS,
                        Field.CREDITS_NOTE,
                        Field.CREDIT_SYSTEM,
                        Field.ACCELERATED,
                        Field.SHORTEST_MONTHS,
                        Field.LONGEST_YEARS,
                        Field.SPECIALIZATIONS,
                        Field.SCHOOL_LIBRARY_CERTIFICATION);
            case SCHOOL ->
                List.of(
                        Field.DEGREES,
                        Field.UNIT,
                        Field.CITY,
                        Field.REGION,
                        Field.COUNTRY,
                        Field.TIME_ZONE,
                        Field.CONTROL,
                        Field.LANGUAGE,
                        Field.HBCU,
                        Field.ALA_STUDENT_CHAPTER,
                        Field.FIGURES,
                        Field.NICKNAMES,
                        Field.UNITID,
                        Field.WEBSITE);
        };
    }
}
