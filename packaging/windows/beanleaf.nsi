; The installer for Windows: for one person, without an administrator. Silent with /S.
;
;     makensis -DVERSION=0.1.0 -DFROZEN=build\frozen\beanleaf -DOUTPUT=dist\beanleaf-0.1.0-setup.exe packaging\windows\beanleaf.nsi
;
; Compiled on Linux; not run on Windows yet.

Unicode true
!include MUI2.nsh
!include FileFunc.nsh

!ifndef VERSION
  !define VERSION 0.1.0
!endif
!ifndef FROZEN
  !define FROZEN ..\..\build\frozen\beanleaf
!endif
!ifndef OUTPUT
  !define OUTPUT beanleaf-setup.exe
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Beanleaf"

Name "Beanleaf"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Beanleaf"
InstallDirRegKey HKCU "Software\Beanleaf" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "Beanleaf"
VIAddVersionKey /LANG=1033 "FileDescription" "Beanleaf installer"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "MIT licence"

!define MUI_FINISHPAGE_RUN "$INSTDIR\Beanleaf.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

Section "Beanleaf"
  ; A new version replaces the whole old one, or leftover libraries would be mixed with new ones. The
  ; folder is only emptied where this installer put the program.
  IfFileExists "$INSTDIR\uninstall.exe" 0 +2
    RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FROZEN}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Beanleaf.lnk" "$INSTDIR\Beanleaf.exe"

  WriteRegStr HKCU "Software\Beanleaf" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.safetensors\OpenWithProgids" "Beanleaf.Model" ""
  WriteRegStr HKCU "Software\Classes\Beanleaf.Model" "" "Beanleaf model"
  WriteRegStr HKCU "Software\Classes\Beanleaf.Model\DefaultIcon" "" "$INSTDIR\Beanleaf.exe,0"
  WriteRegStr HKCU "Software\Classes\Beanleaf.Model\shell\open\command" "" '"$INSTDIR\Beanleaf.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Beanleaf"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Beanleaf.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Beanleaf authors"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  ; Models and history in the person's own folders stay.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\Beanleaf.exe"
  Delete "$INSTDIR\beanleaf-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Beanleaf.lnk"
  DeleteRegKey HKCU "Software\Classes\Beanleaf.Model"
  DeleteRegValue HKCU "Software\Classes\.safetensors\OpenWithProgids" "Beanleaf.Model"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Beanleaf"
SectionEnd
