#!/bin/sh
# Sign the frozen Beanleaf.app and put it into a disk image. Runs on macOS only; not run yet.
#
#   packaging/macos/make_disk_image.sh VERSION
#
# SIGNING_IDENTITY names a certificate «Developer ID Application: ...». Without it the program is signed for
# this computer alone, and macOS warns whoever opens it elsewhere. NOTARY_PROFILE names a profile of notarytool.
set -eu
cd "$(dirname "$0")/../.."
version=$1
app=build/frozen/Beanleaf.app
image=dist/beanleaf-$version-macos-$(uname -m).dmg
identity=${SIGNING_IDENTITY:--}

find "$app" -type f \( -name '*.dylib' -o -name '*.so' \) -exec \
    codesign --force --options runtime --timestamp --sign "$identity" {} +
codesign --force --options runtime --timestamp --sign "$identity" "$app"
codesign --verify --deep --strict "$app"

stage=build/disk_image
rm -rf "$stage" "$image"
mkdir -p "$stage" dist
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname Beanleaf -srcfolder "$stage" -fs HFS+ -format UDZO "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
