package org.tiaowen.drafting.library;

import java.time.Instant;
import org.tiaowen.drafting.articles.DocumentKind;

/**
 * 法规 — a law of the library as a work: the same one through all its dated texts.
 *
 * @param title of its newest text
 * @param organ 制定机关 of its newest text; empty where no text tells
 * @param jurisdiction where it applies, as the organ or the title tells: 全国, 重庆市; empty where neither does
 * @param texts how many dated texts there are
 */
public record Law(
        LawId id, String title, String organ, String jurisdiction, DocumentKind kind, int texts, Instant addedAt) {}
