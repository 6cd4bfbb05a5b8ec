package org.tiaowen.drafting.articles;

/**
 * The number a provision carries in one version: derived from its place, never its identity.
 *
 * @param printed as it stands in the text: {@code 第十二条}, {@code 第十二条之一}, {@code （三）}, {@code 1.}, {@code 一、}
 * @param ordinal the value of the number, from 1
 * @param suffix the value after 之, 0 where there is none
 */
public record ProvisionNumber(String printed, int ordinal, int suffix) {}
