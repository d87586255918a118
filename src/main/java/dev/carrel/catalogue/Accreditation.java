package dev.carrel.catalogue;

import dev.carrel.chat.Words;

/** ALA's word on a program. Only some of the words mean that the degree is ALA-accredited. */
public enum Accreditation implements Named {
    CONTINUED(Words.of("Continued accreditation", "Agrément maintenu", "Acreditación mantenida"), true),
    INITIAL(Words.of("Initial accreditation", "Agrément initial", "Acreditación inicial"), true),
    CONDITIONAL(Words.of("Conditional accreditation", "Agrément conditionnel", "Acreditación condicional"), true),
    /** A source says "ALA-accredited" and no more. */
    ACCREDITED(Words.of("ALA-accredited", "Agréé par l’ALA", "Acreditado por la ALA"), true),
    PRECANDIDATE(
            Words.of(
                    "Precandidate: not ALA-accredited",
                    "Précandidat : non agréé par l’ALA",
                    "Precandidato: no acreditado por la ALA"),
            false),
    CANDIDATE(
            Words.of(
                    "Candidate: not ALA-accredited yet",
                    "Candidat : pas encore agréé par l’ALA",
                    "Candidato: aún no acreditado por la ALA"),
            false);

    private final Words words;
    private final boolean accredited;

    Accreditation(Words words, boolean accredited) {
        this.words = words;
        this.accredited = accredited;
    }

    /** The status in words that cannot be mistaken for accreditation where it is none. */
    public String words() {
        return words.said();
    }

    /** Whether a degree with this status is ALA-accredited. */
    public boolean accredited() {
        return accredited;
    }
}
