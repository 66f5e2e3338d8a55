@echo off
rem Finds a JDK, builds the project if its sources have changed, and runs Course Creator. On Linux and macOS: course-creator
rem   course-creator generate examples\quick-start.md
rem   course-creator up
rem   course-creator test        runs all tests (mvn verify)
setlocal DisableDelayedExpansion

set oldest_jdk=21
set "here=%~dp0."
set "app=%~dp0.build"

call :find_jdk
if not defined jdk (
    echo Course Creator requires JDK %oldest_jdk% or newer, but none was found in JAVA_HOME, the usual folders or on the PATH. 1>&2
    echo Install one, such as Eclipse Temurin, or set JAVA_HOME to the folder of an existing JDK. 1>&2
    exit /b 2
)
if "%~1"=="test" goto test

rem The build is in Java, because cmd cannot compare the times of files.
"%jdk%\bin\java.exe" -XX:TieredStopAtLevel=1 "%here%\infra\windows\Build.java" "%here%"
if errorlevel 1 exit /b 2

rem Java fails if it may not write the class-data archive.
set create_archive=
copy nul "%app%\writable" >nul 2>&1 && set create_archive=-XX:+AutoCreateSharedArchive
rem Kafka's memory-mapped indexes use a method that newer JDKs warn about.
set unsafe=
if %version% GEQ 24 set unsafe=--sun-misc-unsafe-memory-access=allow
rem Memory that the compiler has needed at the start goes back to the system.
set trim=
if %version% GEQ 25 set trim=-XX:TrimNativeHeapInterval=30000
for /f "delims=" %%j in ('dir /b "%app%\app\standalone-*-exec.jar"') do set "jar=%app%\app\%%j"
"%jdk%\bin\java.exe" %create_archive% -XX:SharedArchiveFile="%app%\app.jsa" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off ^
    -XX:+UseSerialGC -Xms160m -Xmn64m -Xmx512m --enable-native-access=ALL-UNNAMED %unsafe% %trim% -Dcourse-creator.terminal=false %COURSE_CREATOR_JAVA_OPTIONS% ^
    -jar "%jar%" %*
exit /b %errorlevel%

:test
set "JAVA_HOME=%jdk%"
set options=
:next_option
shift
if not "%~1"=="" (
    set options=%options% %1
    goto next_option
)
set maven=
for %%m in (mvn.cmd) do set "maven=%%~$PATH:m"
if not defined maven (
    echo Course Creator requires Maven 3.8 or newer, but 'mvn' is not on the PATH. 1>&2
    exit /b 2
)
cd /d "%here%"
call mvn.cmd -B verify %options%
exit /b %errorlevel%

rem Sets jdk to JAVA_HOME if it is new enough, otherwise to the newest JDK in the usual folders; and version to its major version.
:find_jdk
set jdk=
set version=0
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined jdk exit /b 0
for %%f in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" ^
    "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
    for /f "delims=" %%d in ('dir /b /ad "%%~f" 2^>nul') do call :consider "%%~f\%%d"
)
for %%c in (javac.exe) do if not "%%~$PATH:c"=="" call :consider "%%~dp$PATH:c.."
exit /b 0

rem Takes the folder as the JDK if it is newer than the one found so far. A JRE has no javac.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set found=0
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" for /f "delims=.-+" %%v in ("%%~l") do set found=%%v
if %found% LSS %oldest_jdk% exit /b 0
if %found% LEQ %version% exit /b 0
set "jdk=%~1"
set version=%found%
exit /b 0
