<?xml version="1.0" encoding="utf-8"?>
<!--
  Joins the files of msbuild/ for the package: every file is found, opened and parsed in every process that evaluates a project, and a file for each idea is for us.
  An import without a condition gives way to what is in the file. Where that treats properties as local it stays, unless the importing file treats
  the same so: from there on they are local, and not before. The version of the package is the first thing said.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:output omit-xml-declaration="yes" encoding="utf-8" />
  <xsl:param name="version" />
  <xsl:variable name="local" select="string(/Project/@TreatAsLocalProperty)" />

  <xsl:template match="@* | node()">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()" />
    </xsl:copy>
  </xsl:template>

  <xsl:template match="Import[not(@Condition)]">
    <xsl:variable name="file" select="document(@Project)/Project" />
    <xsl:choose>
      <xsl:when test="not($file/@TreatAsLocalProperty) or $file/@TreatAsLocalProperty = $local">
        <xsl:apply-templates select="$file/node()" />
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy-of select="." />
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="WorkspaceSdkDirectory">
    <xsl:copy-of select="." />
    <WorkspaceSdkVersion><xsl:value-of select="$version" /></WorkspaceSdkVersion>
  </xsl:template>

</xsl:stylesheet>
