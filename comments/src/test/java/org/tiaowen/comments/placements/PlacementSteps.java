package org.tiaowen.comments.placements;

import java.util.List;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.LanternConsultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.placements.DecidingPlacements.Link;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.editing.Edit;
import org.tiaowen.drafting.editing.Position;
import org.tiaowen.drafting.versions.VersionId;

/** Lets tests of other packages make later versions and place the links in them. */
public final class PlacementSteps {

    private PlacementSteps() {}

    /** A version in which the fourth article of the first one is two. */
    public static void splitArticleFour(LanternConsultation lanterns) {
        LanternVersions.of(lanterns)
                .edited(new Edit.Split(
                        lanterns.article(4).id(),
                        List.of(article("第一条　灯会每日二十二时前应当熄灯。"), article("第一条　春节期间可以延长至二十四时。"))));
    }

    /** A version with one more article at the front. */
    public static void renumber(LanternConsultation lanterns) {
        LanternVersions.of(lanterns)
                .edited(new Edit.Insert(
                        new Position.After(lanterns.article(1).id()), List.of(article("第一条　市人民政府应当加强对灯会工作的领导。"))));
    }

    /** Works out everything that waits. */
    public static void placeAll() {
        LanternVersions.placeAll();
    }

    /** Puts every waiting link on the first clause there is to choose. */
    public static void decideAll(LanternConsultation lanterns) {
        ConsultationId id = lanterns.consultation().id();
        VersionId newest =
                CommentsPlatform.bean(Placements.class).newestAfter(id).orElseThrow();
        for (Placement open : CommentsPlatform.bean(PlacementWorklist.class).open(id, newest, 0, 100)) {
            ProvisionId first = open.targets().getFirst();
            CommentsPlatform.bean(DecidingPlacements.class)
                    .decide(open.source(), newest, List.of(new Link(open.opinion(), 0)), List.of(first), "", "li");
        }
    }

    /** Takes back what was decided on a link of that opinion. */
    public static void withdraw(LanternConsultation lanterns, OpinionId opinion) {
        VersionId newest = CommentsPlatform.bean(Placements.class)
                .newestAfter(lanterns.consultation().id())
                .orElseThrow();
        Placement placed =
                CommentsPlatform.bean(Placements.class).at(opinion, newest).getFirst();
        Link link = new Link(opinion, placed.decision().orElseThrow().id());
        CommentsPlatform.bean(DecidingPlacements.class).withdraw(placed.source(), newest, List.of(link), "重新考虑", "li");
    }

    private static Provision article(String words) {
        LegalText text = TextReader.read("云岭市办法\n\n" + words + "\n").text();
        return text.walk()
                .filter(one -> one.level() == Level.ARTICLE)
                .findFirst()
                .orElseThrow();
    }
}
