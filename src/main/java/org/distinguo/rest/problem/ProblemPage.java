package org.distinguo.rest.problem;

/**
 * What is written about a type of problem.
 *
 * @param type its URI, from the root of the service
 * @param title its title
 * @param status the usual HTTP status
 * @param whatItIs what happened
 * @param whyItComes what usually leads to it
 * @param whatToDo what helps
 */
public record ProblemPage(String type, String title, int status, String whatItIs, String whyItComes, String whatToDo) {}
