package org.zhenggai.platform.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** The operator reads one line; whoever wants the stack trace sets this logger to DEBUG. */
class OneLineReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        LOG.error("启动失败 / Not started: {}", (analysis.getDescription() + action).replaceAll("\\s*\\R\\s*", " "));
        LOG.debug("Cause", analysis.getCause());
    }
}
