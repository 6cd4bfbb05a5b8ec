package org.tiaowen.comments.intake;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tiaowen.comments.privacy.SealedColumn;
import org.tiaowen.comments.queues.QueueWorker;

/** The worker that receives batches. */
@Configuration
class IntakeConfiguration {

    @Bean
    SealedColumn sealedWords() {
        return new SealedColumn("comment", "sealed", "id", "'" + SealedWords.TABLE + "'");
    }

    @Bean
    SealedColumn sealedWording() {
        return new SealedColumn("comment_wording", "sealed", "comment", "'comment_wording'");
    }

    @Bean
    SealedColumn sealedAuthors() {
        return new SealedColumn("comment_author", "sealed", "comment", "'" + SealedAuthor.TABLE + "'");
    }

    @Bean
    SealedColumn sealedCollections() {
        return new SealedColumn("comment_collection", "sealed", "comment", "'" + SealedCollection.TABLE + "'");
    }

    @Bean
    SealedColumn sealedCollectionsOfRows() {
        return new SealedColumn(
                "comment_batch_row", "sealed_collection", "batch", "'comment_batch_row/' || position || '/collection'");
    }

    @Bean
    SealedColumn sealedWordsOfRows() {
        return new SealedColumn("comment_batch_row", "sealed_words", "batch", "'comment_batch_row/' || position");
    }

    @Bean
    SealedColumn sealedAuthorsOfRows() {
        return new SealedColumn("comment_batch_row", "sealed_author", "batch", "'comment_batch_row/' || position");
    }

    @Bean
    SealedColumn sealedWordingsOfRows() {
        return new SealedColumn(
                "comment_batch_row", "sealed_wording", "batch", "'comment_batch_row/' || position || '/wording'");
    }

    @Bean
    SealedColumn sealedNamesOfBatches() {
        return new SealedColumn(BatchStore.TABLE, "sealed_name", "id", "'" + BatchStore.TABLE + "'");
    }

    @Bean
    SealedColumn sealedAttachments() {
        return new SealedColumn("attachment", "sealed", "id", "'attachment'");
    }

    @Bean
    SealedColumn sealedNamesOfAttachments() {
        return new SealedColumn("attachment", "sealed_name", "id", "'attachment'");
    }

    @Bean
    QueueWorker batchWorker(BatchImport batches, @Value("${tiaowen.comments.workers:true}") boolean enabled) {
        return new QueueWorker("batch-worker", batches::receiveSome, enabled);
    }

    /** Wakes it. */
    @Component
    static class BatchBell {

        private final QueueWorker worker;

        BatchBell(@Qualifier("batchWorker") QueueWorker worker) {
            this.worker = worker;
        }

        @TransactionalEventListener
        void on(BatchAccepted accepted) {
            worker.wake();
        }
    }
}
