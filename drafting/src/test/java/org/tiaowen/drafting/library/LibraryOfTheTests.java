package org.tiaowen.drafting.library;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Place;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftingDatabase;

/** The beans of the library over the real PostgreSQL of this module's tests. */
final class LibraryOfTheTests {

    static final String SCOPE = "本市行政区域内机动车停放泊位的规划、建设、使用和管理，适用本条例。";
    static final String DUTY = "公安机关交通管理部门负责道路停车泊位的设置和管理，并向社会公布泊位的位置和数量。";
    static final String FEE = "道路停车泊位的收费标准由价格主管部门会同交通主管部门制定，制定时应当听取公众意见。";
    static final String FINE = "违反本条例规定，擅自设置停车障碍的，责令改正，可以处二百元以上五百元以下罚款。";

    final List<Object> events = new CopyOnWriteArrayList<>();
    final JdbcClient jdbc = JdbcClient.create(DraftingDatabase.dataSource());
    final Library library;
    final AddingLawTexts adding;
    final CorrectingLawTexts correcting;
    final CorrectingLawLineage lineage;
    final LibraryImports imports;

    /** Fails at every text that is new. */
    final LibraryImports failing;

    LibraryOfTheTests() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(DraftingDatabase.dataSource()));
        var database = new LibraryDatabase(jdbc, transactions, Clock.systemUTC());
        var laws = new LawRows(database);
        var clauses = new LawClauseRows(database);
        var citations = new LawCitationRows(database);
        library = new Library(database, laws, clauses, citations);
        var corrections = new LawCorrectionRows(database);
        correcting = new CorrectingLawTexts(database, laws, citations, corrections, events::add);
        lineage = new CorrectingLawLineage(database, laws, clauses, events::add);
        adding = new AddingLawTexts(database, laws, clauses, citations, correcting, events::add);
        imports = new LibraryImports(database, adding, library, events::add);
        failing = new LibraryImports(
                database,
                new AddingLawTexts(database, laws, clauses, citations, correcting, event -> {
                    throw new IllegalStateException("made to fail");
                }),
                library,
                events::add);
    }

    LawText added(String file, String text) {
        return switch (adding.add(new LawSource(file, text), "test")) {
            case LawAdding.Added added -> added.text();
            case LawAdding.Known known -> throw new AssertionError("known as " + known.text());
            case LawAdding.Updated told -> throw new AssertionError("known, and updated, as " + told.text());
            case LawAdding.DayTaken taken -> throw new AssertionError("day taken by " + taken.text());
            case LawAdding.Refused refused -> throw new AssertionError(refused.problem());
        };
    }

    static String text(String title, String enactments, String... articles) {
        StringBuilder text =
                new StringBuilder(title).append('\n').append(enactments).append('\n');
        for (int i = 0; i < articles.length; i++) {
            text.append("第")
                    .append("一二三四五六七八九".charAt(i))
                    .append("条　")
                    .append(articles[i])
                    .append('\n');
        }
        return text.toString();
    }

    ProvisionId article(LawText text, int article) {
        LegalText tree = library.tree(text.id()).orElseThrow();
        return Places.of(tree).at(Place.ofArticle(article, 0)).getFirst().id();
    }
}
