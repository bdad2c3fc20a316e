package org.zhenggai.platform.web.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhenggai.platform.web.UnreadForm;

/** No controller is asked about a form of which the container has dropped fields; the error page has said so. */
class WholeForms implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            UnreadForm.refuseHalf(request);
        }
        return true;
    }
}
