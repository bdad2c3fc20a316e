/** Reports over HTTP. */
package org.zhenggai.reporting.web;
