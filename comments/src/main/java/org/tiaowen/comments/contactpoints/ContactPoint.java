package org.tiaowen.comments.contactpoints;

/**
 * Contact point — 基层立法联系点: a place appointed to collect comments.
 *
 * @param code short, unique, in print: {@code YZ-01}
 */
public record ContactPoint(ContactPointId id, String code, String name, String district) {}
