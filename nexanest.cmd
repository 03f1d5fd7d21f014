@echo off
rem The way into NexaNest on Windows: finds a JDK and Maven, then hands over to the part of the
rem launcher that is written in Java, in installers\src\main\java\io\nexanest\launcher.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "LEAST=25"
set "INSTALL=no"
set "FOUND="
set "OLD="

if "%~1"=="--install" (
  set "INSTALL=yes"
  shift /1
)
set "COMMAND=%~1"
if "%COMMAND%"=="" goto usage
if "%COMMAND%"=="help" goto usage
if "%COMMAND%"=="--help" goto usage
if "%COMMAND%"=="-h" goto usage
shift /1
set "ARGS="
:collect
if "%~1"=="" goto collected
set ARGS=%ARGS% %1
shift /1
goto collect
:collected

for %%c in (demo test server desktop call bench package doctor) do (
  if "%COMMAND%"=="%%c" goto known
)
echo nexanest: there is no command '%COMMAND%' 1>&2
call :usage 1>&2
exit /b 2

:known
call :find_jdk
if not defined FOUND if "%INSTALL%"=="yes" (
  winget install --exact --id EclipseAdoptium.Temurin.25.JDK
  call :find_jdk
)
if not defined FOUND goto no_jdk
set "JAVA_HOME=%FOUND%"
call :find_maven
if "%COMMAND%"=="doctor" goto tool
if "%COMMAND%"=="test" goto needs_maven
if "%COMMAND%"=="bench" goto needs_maven
if "%COMMAND%"=="package" goto needs_maven
call :java_tool build
if errorlevel 1 exit /b %ERRORLEVEL%
if "%COMMAND%"=="demo" goto tool
set "MODULE=server\app"
set "MAIN=io.nexanest.app.Main %COMMAND%"
set "FLAGS=server"
if "%COMMAND%"=="desktop" (
  set "MODULE=desktop-client"
  set "MAIN=io.nexanest.desktop.DesktopMain"
  set "FLAGS=desktop"
)
set "JAR="
for %%j in ("%ROOT%\%MODULE%\target\nexanest-*.jar") do (
  echo %%~nj| findstr /e /c:"-tests" >nul || set "JAR=%%~fj"
)
"%JAVA_HOME%\bin\java.exe" "@%ROOT%\installers\launcher\%FLAGS%.jvm" -cp "%JAR%;%ROOT%\%MODULE%\target\lib\*" %MAIN% %ARGS%
exit /b %ERRORLEVEL%

:needs_maven
if defined MAVEN goto tool
echo nexanest: Maven 3.8 or newer is needed, and none was found. 1>&2
echo   Download it from https://maven.apache.org/download.cgi, unpack it, 1>&2
echo   and put its bin folder on the PATH or its folder into MAVEN_HOME. 1>&2
exit /b 1

:tool
call :java_tool %COMMAND% %ARGS%
exit /b %ERRORLEVEL%

:java_tool
"%JAVA_HOME%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "%ROOT%\installers\src\main\java\io\nexanest\launcher\Launcher.java" "%ROOT%" "%MAVEN%" %*
exit /b %ERRORLEVEL%

:find_jdk
if defined JAVA_HOME call :accept_jdk "%JAVA_HOME%"
if defined FOUND exit /b 0
for %%p in (javac.exe) do if not "%%~$PATH:p"=="" call :accept_jdk "%%~dp$PATH:p.."
if defined FOUND exit /b 0
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do (
  if not defined FOUND call :accept_jdk "%%~d"
)
exit /b 0

:accept_jdk
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~v"
if not defined VERSION exit /b 0
set "VERSION=%VERSION:"=%"
if %VERSION% GEQ %LEAST% (
  set "FOUND=%~f1"
) else (
  set "OLD=%~f1 is JDK %VERSION%"
)
exit /b 0

:find_maven
set "MAVEN="
if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "MAVEN=%MAVEN_HOME%\bin\mvn.cmd"
if defined MAVEN exit /b 0
for %%p in (mvn.cmd) do if not "%%~$PATH:p"=="" set "MAVEN=%%~$PATH:p"
exit /b 0

:no_jdk
echo nexanest: a JDK of version %LEAST% or newer is needed, and none was found. 1>&2
if defined OLD echo Too old: %OLD% 1>&2
echo Looked at JAVA_HOME, the PATH and the usual folders of JDKs. To install one: 1>&2
echo   winget install EclipseAdoptium.Temurin.25.JDK     (or: nexanest --install doctor) 1>&2
echo   or download it from https://adoptium.net/temurin/releases/?version=%LEAST% 1>&2
echo   then start this again in a new window; or set JAVA_HOME to one that is somewhere else. 1>&2
exit /b 1

:usage
echo NexaNest: an investment workstation in which every number proves itself
echo.
echo   nexanest demo       opens the workstation on the demo household
echo   nexanest test       runs every check (--long: at full counts)
echo   nexanest server     runs the server alone
echo   nexanest desktop    opens the workstation on a server that runs
echo   nexanest call       makes any call: JSON in, JSON out
echo   nexanest bench      measures, and prints the rows of docs/benchmarks.md
echo   nexanest package    makes this system's native package
echo   nexanest doctor     tells what is found and what is missing
echo.
echo   --help after a command tells more about it.
echo   --install before a command installs a missing JDK with winget.
exit /b 0
