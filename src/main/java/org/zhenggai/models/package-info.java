/** Which versions of the models are in use, and moving what runs on an old one to the newest. */
package org.zhenggai.models;
