package org.tiaowen.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;

class PublicBodiesTests {

    private static final String COMMENTS = "/consultations/5b6f1f0e-8a3d-4d38-9a55-0c6f0f3f5d11/comments";

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final PublicBodies filter = filter();

    @Test
    void bodyLongerThanAnyCommentIsRefusedUnread() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();

        filter.doFilter(post(COMMENTS, PublicBodies.LONGEST + 1), response, chain);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void bodyOfUntoldLengthIsRefusedWhereItPassesTheLimit() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1" + COMMENTS) {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[PublicBodies.LONGEST + 1]);
        FilterChain reading = (asked, answered) ->
                ((HttpServletRequest) asked).getInputStream().readAllBytes();

        assertThatThrownBy(() -> filter.doFilter(request, response, reading))
                .isInstanceOf(MaxUploadSizeExceededException.class);
    }

    @Test
    void commentOfEveryLengthAllowedPasses() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();

        filter.doFilter(post(COMMENTS, PublicBodies.LONGEST), response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void spreadsheetOfAContactPointIsNoneOfIt() throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();

        filter.doFilter(post("/api/v1" + COMMENTS + "/batch", 2 * PublicBodies.LONGEST), response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    private static MockHttpServletRequest post(String path, int length) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[length]);
        return request;
    }

    private static PublicBodies filter() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("handlerExceptionResolver", new HandlerExceptionResolverComposite());
        return new PublicBodies(beans.getBeanProvider(HandlerExceptionResolver.class));
    }
}
