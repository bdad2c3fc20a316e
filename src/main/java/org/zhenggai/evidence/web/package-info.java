/** Upload and download. */
package org.zhenggai.evidence.web;
