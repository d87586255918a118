package dev.carrel.feature.program;

import dev.carrel.catalogue.Field;
import java.util.List;

/** One thing to judge a program by: what to ask, where to look, and which facts of the catalogue bear on it. */
enum ChecklistPoint {
    ACCREDITATION(
            "Accreditation",
            "Is the degree ALA-accredited now, until when, and will it still be when I graduate?",
            "ALA's directory of accredited programs; the program's own page on its accreditation."),
    CURRICULUM(
            "Curriculum",
            "Are the courses I want taught online, and in the terms I can take them? Is there a practicum, thesis or"
                    + " portfolio? Does it lead to a school-library licence in my state?",
            "The catalog and the schedules of the last two years; your state's department of education for a licence."),
    FACULTY(
            "Faculty",
            "Who teaches the online courses: permanent faculty or adjuncts? What do they work on, and can I reach them?",
            "The faculty page; two syllabi; an e-mail to somebody whose field you want."),
    PLATFORM(
            "Platform and support",
            "Are classes live or on my own time, and at what hours? Must I ever be on campus? Who helps with technology,"
                    + " advising, disability services and library access at a distance?",
            "The orientation page; the online-student handbook; the admissions office."),
    COMMUNITY(
            "Community",
            "Do online students meet each other: cohorts, a student chapter, mentors, a place to talk?",
            "The student chapter's page; students and alumni, best asked directly."),
    OUTCOMES(
            "Outcomes",
            "How many finish, in how many years, and how many work in a library a year later?",
            "The outcomes that accredited programs publish; the annual placement survey of Library Journal."),
    CAREER(
            "Career services",
            "Who helps online students with internships near home, resumes, interviews and job leads, and for how long"
                    + " after graduation?",
            "The career center's page; alumni groups; the program's job list.");

    private final String label;
    private final String ask;
    private final String look;

    ChecklistPoint(String label, String ask, String look) {
        this.label = label;
        this.ask = ask;
        this.look = look;
    }

    String label() {
        return label;
    }

    String ask() {
        return ask;
    }

    String look() {
        return look;
    }

    List<Field<?>> fields() {
        return switch (this) {
            case ACCREDITATION -> List.of(Field.ACCREDITATION, Field.ACCREDITATION_CONFIRMED, Field.NEXT_REVIEW);
            case CURRICULUM -> List.of(Field.CREDITS, Field.SPECIALIZATIONS, Field.SCHOOL_LIBRARY_CERTIFICATION);
            case PLATFORM -> List.of(Field.DELIVERY, Field.DELIVERY_NOTE, Field.TIME_ZONE);
            case COMMUNITY -> List.of(Field.ALA_STUDENT_CHAPTER);
            case OUTCOMES -> List.of(Field.FIGURES, Field.SHORTEST_MONTHS, Field.LONGEST_YEARS);
            case FACULTY, CAREER -> List.of();
        };
    }
}
