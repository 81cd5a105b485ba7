@echo off
rem Starts the ae command; builds it first when it is missing.
rem After a change of sources run: mvn -q -DskipTests package
setlocal
set "app=%~dp0ae-cli\target\app"
if not exist "%app%\lib" (
  echo building AE4J, once ... 1>&2
  call mvn -q -B -f "%~dp0pom.xml" -DskipTests -pl ae-cli -am package 1>&2 || exit /b 1
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:MaxRAMPercentage=40 -XX:+UseParallelGC -Xmn32m -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dorg.slf4j.simpleLogger.defaultLogLevel=warn %AE_JAVA_OPTS% -cp "%app%\lib\*" org.ae4j.cli.Ae %*
exit /b %ERRORLEVEL%
