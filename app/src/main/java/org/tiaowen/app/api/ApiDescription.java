package org.tiaowen.app.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.BatchId;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import tools.jackson.databind.JsonNode;

/** The head of the OpenAPI document, its groups, and what all endpoints have in common. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String PASSWORD = "password";
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String WHAT_IT_IS = """
            起草法规、逐条听取公众意见。Drafting regulations and hearing the public on them, clause by clause.

            - 公开接口不需要登录，其余接口用工作人员账号以 HTTP Basic 方式登录。
              What is public needs no account; everything else takes a staff account by HTTP Basic.
            - 错误以 RFC 9457 返回，语言由 `Accept-Language` 决定（默认中文），`problems` 一次列出所有问题。
              Errors are RFC 9457 problem details in the language of `Accept-Language` (Chinese by default); `problems` lists
              all that is wrong at once.
            - 条、款、项、目的 `id` 终身不变；条号由位置推算，不作标识。
              The `id` of a clause is for life; its number follows from its place and identifies nothing.
            - 时间为 UTC（ISO 8601）；文字位置为 UTF-16 偏移量。
              Times are UTC (ISO 8601); positions in texts are UTF-16 offsets.
            """;

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(DraftId.class, UUID.class)
                .replaceWithClass(ProvisionId.class, UUID.class)
                .replaceWithClass(ConsultationId.class, UUID.class)
                .replaceWithClass(ContactPointId.class, UUID.class)
                .replaceWithClass(BatchId.class, UUID.class)
                .replaceWithClass(OpinionId.class, UUID.class)
                .replaceWithClass(JsonNode.class, Object.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tiaowen 条文 API")
                        .version("v1")
                        .description(WHAT_IT_IS)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                // a public endpoint says so by an empty @SecurityRequirements
                .addSecurityItem(new SecurityRequirement().addList(PASSWORD))
                .components(new Components()
                        .addSecuritySchemes(
                                PASSWORD,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")));
    }

    @Bean
    GroupedOpenApi everything() {
        return group("0-all", "全部 Everything", "/api/v1/**");
    }

    @Bean
    GroupedOpenApi draftingGroup() {
        return group("1-drafting", "起草 Drafting", "/api/v1/drafts/**", "/api/v1/consolidations", "/api/v1/amendments");
    }

    @Bean
    GroupedOpenApi consultingGroup() {
        return group(
                "2-consulting",
                "征求意见 Consulting",
                "/api/v1/consultations/**",
                "/api/v1/opinions/**",
                "/api/v1/receipts/**",
                "/api/v1/contact-points/**");
    }

    @Bean
    GroupedOpenApi searchingGroup() {
        return group("3-searching", "检索 Searching", "/api/v1/search/**", "/api/v1/clauses/**");
    }

    private static GroupedOpenApi group(String group, String name, String... paths) {
        return GroupedOpenApi.builder()
                .group(group)
                .displayName(name)
                .pathsToMatch(paths)
                .build();
    }

    /** Every endpoint may answer with a problem and takes a language. */
    @Bean
    GlobalOpenApiCustomizer commonGround() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().forEach((path, item) -> item.readOperations().forEach(ApiDescription::common));
        };
    }

    private static void common(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("Accept-Language")
                .description("zh 或 en · zh or en")
                .schema(new StringSchema()._enum(List.of("zh", "en"))));
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problemContent());
            }
        });
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("其他错误：登录、权限、格式、故障 · Anything else: sign-in, rights, form, failure")
                                .content(problemContent()));
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(
                        PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema<?> problem() {
        Schema<?> fault = new ObjectSchema()
                .addProperty("field", new StringSchema().description("字段，空表示整体 · property, empty for the whole"))
                .addProperty("message", new StringSchema().example("请填写标题"))
                .addProperty(
                        "place",
                        new ObjectSchema()
                                .description("位置：line、offset、row、column · where in what was sent")
                                .addProperty("line", new IntegerSchema())
                                .addProperty("offset", new IntegerSchema())
                                .addProperty("row", new IntegerSchema())
                                .addProperty("column", new StringSchema()));
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().example(ApiProblems.TYPE + "invalid"))
                .addProperty("title", new StringSchema().example("内容有误"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().example("提交的内容有误，没有保存。所有问题见 problems。"))
                .addProperty("instance", new StringSchema().example("/api/v1/drafts"))
                .addProperty("problems", new ArraySchema().items(fault));
    }
}
