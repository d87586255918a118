package dev.carrel.platform.web.page;

/** What every page needs: the addresses of its style sheet and scripts, which change with their content. */
public record Frame(String title, String style, String htmx, String sse, String script, String icon) {}
