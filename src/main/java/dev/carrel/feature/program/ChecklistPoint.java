package dev.carrel.feature.program;

import dev.carrel.catalogue.Field;
import dev.carrel.chat.Language;
import dev.carrel.chat.Words;
import java.util.List;
import java.util.Locale;

/** One thing to judge a program by: what to ask, where to look, and which facts of the catalogue bear on it. */
enum ChecklistPoint {
    ACCREDITATION(
            Words.of("Accreditation", "Agrément", "Acreditación"),
            Words.of(
                    "Is the degree ALA-accredited now, until when, and will it still be when I graduate?",
                    "Le diplôme est-il agréé par l’ALA aujourd’hui, jusqu’à quand, et le sera-t-il encore quand je terminerai ?",
                    "¿Está el título acreditado por la ALA ahora, hasta cuándo, y lo seguirá estando cuando me gradúe?"),
            Words.of(
                    "ALA's directory of accredited programs; the program's own page on its accreditation.",
                    "Le répertoire des programmes agréés de l’ALA ; la page du programme sur son agrément.",
                    "El directorio de programas acreditados de la ALA; la página del programa sobre su acreditación.")),
    CURRICULUM(
            Words.of("Curriculum", "Cursus", "Plan de estudios"),
            Words.of(
                    "Are the courses I want taught online, and in the terms I can take them? Is there a practicum, thesis or portfolio? Does it lead to a school-library licence in my state?",
                    "Les cours que je veux sont-ils donnés en ligne, et aux périodes où je peux les suivre ? Y a-t-il un stage, un mémoire ou un portfolio ? Mène-t-il à une licence de bibliothécaire scolaire dans mon État ?",
                    "¿Se imparten en línea las asignaturas que quiero, y en los periodos en que puedo cursarlas? ¿Hay prácticas, tesis o portafolio? ¿Lleva a una licencia de bibliotecario escolar en mi estado?"),
            Words.of(
                    "The catalog and the schedules of the last two years; your state's department of education for a licence.",
                    "Le catalogue des cours et les horaires des deux dernières années ; pour une licence, le ministère de l’Éducation de votre État.",
                    "El catálogo y los horarios de los dos últimos años; para una licencia, el departamento de educación de su estado.")),
    FACULTY(
            Words.of("Faculty", "Corps professoral", "Profesorado"),
            Words.of(
                    "Who teaches the online courses: permanent faculty or adjuncts? What do they work on, and can I reach them?",
                    "Qui donne les cours en ligne : des professeurs permanents ou des chargés de cours ? Sur quoi travaillent-ils, et puis-je les joindre ?",
                    "¿Quién imparte las asignaturas en línea: profesorado permanente o contratado? ¿En qué trabaja, y puedo comunicarme con él?"),
            Words.of(
                    "The faculty page; two syllabi; an e-mail to somebody whose field you want.",
                    "La page du corps professoral ; deux plans de cours ; un courriel à quelqu’un dont le domaine vous intéresse.",
                    "La página del profesorado; dos programas de asignatura; un correo a alguien cuya área le interese.")),
    PLATFORM(
            Words.of("Platform and support", "Plateforme et accompagnement", "Plataforma y apoyo"),
            Words.of(
                    "Are classes live or on my own time, and at what hours? Must I ever be on campus? Who helps with technology, advising, disability services and library access at a distance?",
                    "Les cours sont-ils en direct ou à mon heure, et à quelles heures ? Dois-je parfois venir sur le campus ? Qui aide pour la technique, l’orientation, les services aux personnes handicapées et l’accès à la bibliothèque à distance ?",
                    "¿Son las clases en vivo o a mi hora, y en qué horario? ¿Tengo que ir alguna vez al campus? ¿Quién ayuda con la tecnología, la orientación, los servicios de discapacidad y el acceso a la biblioteca a distancia?"),
            Words.of(
                    "The orientation page; the online-student handbook; the admissions office.",
                    "La page d’accueil des nouveaux ; le guide de l’étudiant en ligne ; le bureau des admissions.",
                    "La página de orientación; la guía del estudiante en línea; la oficina de admisión.")),
    COMMUNITY(
            Words.of("Community", "Communauté", "Comunidad"),
            Words.of(
                    "Do online students meet each other: cohorts, a student chapter, mentors, a place to talk?",
                    "Les étudiants en ligne se rencontrent-ils : promotions, section étudiante, mentors, lieu où parler ?",
                    "¿Se conocen los estudiantes en línea: promociones, sección estudiantil, mentores, un lugar para hablar?"),
            Words.of(
                    "The student chapter's page; students and alumni, best asked directly.",
                    "La page de la section étudiante ; des étudiants et des diplômés, de préférence en leur posant la question directement.",
                    "La página de la sección estudiantil; estudiantes y egresados, mejor preguntándoles directamente.")),
    OUTCOMES(
            Words.of("Outcomes", "Résultats", "Resultados"),
            Words.of(
                    "How many finish, in how many years, and how many work in a library a year later?",
                    "Combien terminent, en combien d’années, et combien travaillent en bibliothèque un an après ?",
                    "¿Cuántos terminan, en cuántos años, y cuántos trabajan en una biblioteca un año después?"),
            Words.of(
                    "The outcomes that accredited programs publish; the annual placement survey of Library Journal.",
                    "Les résultats que publient les programmes agréés ; l’enquête annuelle de Library Journal sur l’emploi.",
                    "Los resultados que publican los programas acreditados; la encuesta anual de Library Journal sobre empleo.")),
    CAREER(
            Words.of("Career services", "Aide à la carrière", "Orientación profesional"),
            Words.of(
                    "Who helps online students with internships near home, resumes, interviews and job leads, and for how long after graduation?",
                    "Qui aide les étudiants en ligne à trouver un stage près de chez eux, pour le CV, les entretiens et les pistes d’emploi, et combien de temps après le diplôme ?",
                    "¿Quién ayuda a los estudiantes en línea con prácticas cerca de casa, currículos, entrevistas y pistas de empleo, y por cuánto tiempo tras graduarse?"),
            Words.of(
                    "The career center's page; alumni groups; the program's job list.",
                    "La page du service des carrières ; les groupes de diplômés ; la liste d’emplois du programme.",
                    "La página del centro de carreras; los grupos de egresados; la lista de empleos del programa."));

    private final Words label;
    private final Words ask;
    private final Words look;

    ChecklistPoint(Words label, Words ask, Words look) {
        this.label = label;
        this.ask = ask;
        this.look = look;
    }

    String label() {
        return label.said();
    }

    /** The label within a sentence. */
    String within() {
        return within(label());
    }

    /** Any label within a sentence; a French or Spanish one may begin with letters that stay as they are, such as GRE. */
    static String within(String label) {
        boolean initials = Character.isUpperCase(label.charAt(1));
        return Language.spoken() == Language.ENGLISH
                ? label.toLowerCase(Locale.ROOT)
                : initials ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    String ask() {
        return ask.said();
    }

    String look() {
        return look.said();
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
