<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw" sourcelanguage="en">
    <context>
        <name>CloseButton</name>
        <message>
            <source>Close Tab</source>
            <translation>Funga kichupo</translation>
        </message>
    </context>
    <context>
        <name>MAC_APPLICATION_MENU</name>
        <message>
            <source>Services</source>
            <translation>Huduma</translation>
        </message>
        <message>
            <source>Hide %1</source>
            <translation>Ficha %1</translation>
        </message>
        <message>
            <source>Hide Others</source>
            <translation>Ficha nyingine</translation>
        </message>
        <message>
            <source>Show All</source>
            <translation>Onyesha zote</translation>
        </message>
        <message>
            <source>Preferences...</source>
            <translation>Mapendeleo...</translation>
        </message>
        <message>
            <source>Quit %1</source>
            <translation>Toka %1</translation>
        </message>
        <message>
            <source>About %1</source>
            <translation>Kuhusu %1</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>Diski</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Faili</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Folda</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Haijulikani</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>&amp;Chagua zote</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>&amp;Ongeza</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>&amp;Punguza</translation>
        </message>
    </context>
    <context>
        <name>QCocoaMenuItem</name>
        <message>
            <source>About Qt</source>
            <translation>Kuhusu Qt</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Kuhusu</translation>
        </message>
        <message>
            <source>Config</source>
            <translation>Usanidi</translation>
        </message>
        <message>
            <source>Preference</source>
            <translation>Mapendeleo</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Chaguo</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Mipangilio</translation>
        </message>
        <message>
            <source>Setup</source>
            <translation>Sanidi</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Toka</translation>
        </message>
        <message>
            <source>Exit</source>
            <translation>Ondoka</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Kata</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Nakili</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Bandika</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Chagua zote</translation>
        </message>
    </context>
    <context>
        <name>QComboBox</name>
        <message>
            <source>Open the combo box selection popup</source>
            <translation>Fungua orodha ya chaguo</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Kweli</translation>
        </message>
        <message>
            <source>False</source>
            <translation>Si kweli</translation>
        </message>
    </context>
    <context>
        <name>QDialog</name>
        <message>
            <source>What's This?</source>
            <translation>Hii ni nini?</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>Sawa</translation>
        </message>
    </context>
    <context>
        <name>QDockWidget</name>
        <message>
            <source>Float</source>
            <translation>Elea</translation>
        </message>
        <message>
            <source>Undocks and re-attaches the dock widget</source>
            <translation>Hutenga na kurudisha kidirisha</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Funga</translation>
        </message>
        <message>
            <source>Closes the dock widget</source>
            <translation>Hufunga kidirisha</translation>
        </message>
    </context>
    <context>
        <name>QErrorMessage</name>
        <message>
            <source>&amp;Show this message again</source>
            <translation>&amp;Onyesha ujumbe huu tena</translation>
        </message>
        <message>
            <source>&amp;OK</source>
            <translation>&amp;Sawa</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>Angalia katika:</translation>
        </message>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Angalia katika:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>Aina &amp;ya faili:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Aina ya faili:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>Ji&amp;na la faili:</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Folda:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Fungua</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Hifadhi</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Chagua</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Fungua</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Hifadhi kama</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Tafuta folda</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Nyuma</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Rudi nyuma</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+Left</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Mbele</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Nenda mbele</translation>
        </message>
        <message>
            <source>Alt+Right</source>
            <translation>Alt+Right</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Folda ya juu</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Nenda kwenye folda ya juu</translation>
        </message>
        <message>
            <source>Alt+Up</source>
            <translation>Alt+Up</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Tengeneza folda mpya</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Tengeneza folda mpya</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Orodha</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Onyesha kama orodha</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Maelezo</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Onyesha maelezo</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Upau wa pembeni</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>Orodha ya mahali na alamisho</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Faili</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Faili zote (*)</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Faili zote (*)</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Folda</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Badilisha jina</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Futa</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Onyesha faili z&amp;ilizofichwa</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>Folda &amp;mpya</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Folda mpya</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Kompyuta yangu</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>Diski</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Faili</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>Folda</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Folda</translation>
        </message>
        <message>
            <source>Alias</source>
            <translation>Njia ya mkato</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Njia ya mkato</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Haijulikani</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Mahali pa karibuni</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ondoa</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Futa</translation>
        </message>
        <message>
            <source>Show </source>
            <translation>Onyesha </translation>
        </message>
        <message>
            <source>%1 File</source>
            <translation>Faili ya %1</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 ipo tayari.
Unataka kuibadilisha?</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Faili haikupatikana.
Tafadhali hakikisha jina la faili ni sahihi.</translation>
        </message>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
Folda haikupatikana.
Tafadhali hakikisha jina la folda ni sahihi.</translation>
        </message>
        <message>
            <source>'%1' is write protected.
Do you want to delete it anyway?</source>
            <translation>«%1» imelindwa isiandikwe.
Unataka kuifuta hata hivyo?</translation>
        </message>
        <message>
            <source>Are you sure you want to delete '%1'?</source>
            <translation>Una uhakika unataka kufuta «%1»?</translation>
        </message>
        <message>
            <source>Could not delete directory.</source>
            <translation>Folda haikuweza kufutwa.</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Name</source>
            <translation>Jina</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Ukubwa</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Aina</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Aina</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Tarehe ya badiliko</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Kompyuta yangu</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Kompyuta</translation>
        </message>
        <message>
            <source>Invalid filename</source>
            <translation>Jina la faili si sahihi</translation>
        </message>
        <message>
            <source>&lt;b&gt;The name "%1" cannot be used.&lt;/b&gt;&lt;p&gt;Try using another name, with fewer characters or no punctuation marks.</source>
            <translation>&lt;b&gt;Jina «%1» haliwezi kutumika.&lt;/b&gt;&lt;p&gt;Jaribu jina lingine, lenye herufi chache au bila alama za uandishi.</translation>
        </message>
    </context>
    <context>
        <name>QGnomeTheme</name>
        <message>
            <source>&amp;OK</source>
            <translation>&amp;Sawa</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Hifadhi</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Ghairi</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Funga</translation>
        </message>
        <message>
            <source>Close without Saving</source>
            <translation>Funga bila kuhifadhi</translation>
        </message>
    </context>
    <context>
        <name>QInputDialog</name>
        <message>
            <source>Enter a value:</source>
            <translation>Andika thamani:</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Tendua</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rudia</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Ka&amp;ta</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Nakili</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Bandika</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Futa</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Chagua zote</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Show Details...</source>
            <translation>Onyesha maelezo...</translation>
        </message>
        <message>
            <source>Hide Details...</source>
            <translation>Ficha maelezo...</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>Sawa</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Hifadhi</translation>
        </message>
        <message>
            <source>Save All</source>
            <translation>Hifadhi zote</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Fungua</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Ndiyo</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>Ndiyo kwa &amp;zote</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Hapana</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>Hapana kwa z&amp;ote</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>Acha</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Jaribu tena</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Puuza</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Funga</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Ghairi</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Tupa mabadiliko</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Msaada</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Tumia</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Weka upya</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>Rudisha za awali</translation>
        </message>
    </context>
    <context>
        <name>QProgressDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Ghairi</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Scroll here</source>
            <translation>Sogea hapa</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Juu</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Chini</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>Ukurasa juu</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>Ukurasa chini</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>Sogeza juu</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>Sogeza chini</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>Ukingo wa kushoto</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>Ukingo wa kulia</translation>
        </message>
        <message>
            <source>Page left</source>
            <translation>Ukurasa kushoto</translation>
        </message>
        <message>
            <source>Page right</source>
            <translation>Ukurasa kulia</translation>
        </message>
        <message>
            <source>Scroll left</source>
            <translation>Sogeza kushoto</translation>
        </message>
        <message>
            <source>Scroll right</source>
            <translation>Sogeza kulia</translation>
        </message>
    </context>
    <context>
        <name>QTabBar</name>
        <message>
            <source>Scroll Left</source>
            <translation>Sogeza kushoto</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>Sogeza kulia</translation>
        </message>
    </context>
    <context>
        <name>QUndoStack</name>
        <message>
            <source>Undo %1</source>
            <translation>Tendua %1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Tendua</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>Rudia %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rudia</translation>
        </message>
    </context>
    <context>
        <name>QWhatsThisAction</name>
        <message>
            <source>What's This?</source>
            <translation>Hii ni nini?</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Tendua</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rudia</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Ka&amp;ta</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Nakili</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Bandika</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Futa</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Chagua zote</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>Nakili anwani ya &amp;kiungo</translation>
        </message>
    </context>
</TS>
