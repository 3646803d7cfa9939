//! A real drop: another program on the same display offers files over the window and lets go (the XDND protocol,
//! version 5, as file managers speak it).

use std::path::PathBuf;
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

x11rb::atom_manager! {
    Names: NamesCookie {
        XdndAware, XdndSelection, XdndEnter, XdndPosition, XdndStatus, XdndDrop, XdndFinished, XdndActionCopy,
        LIST: b"text/uri-list",
        TARGETS,
    }
}

/// How long the window may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Drops these files in the middle of the window on this display.
pub fn drop_files(display: &str, files: &[PathBuf]) {
    let (connection, screen) = x11rb::connect(Some(display)).unwrap();
    let names = Names::new(&connection).unwrap().reply().unwrap();
    let root = connection.setup().roots[screen].root;
    let target = aware(&connection, &names, root).expect("a window that takes drops");
    let size = connection.get_geometry(target).unwrap().reply().unwrap();
    let middle = connection
        .translate_coordinates(target, root, (size.width / 2).cast_signed(), (size.height / 2).cast_signed())
        .unwrap()
        .reply()
        .unwrap();
    let source = connection.generate_id().unwrap();
    connection
        .create_window(0, source, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &CreateWindowAux::new())
        .unwrap();
    connection.set_selection_owner(source, names.XdndSelection, x11rb::CURRENT_TIME).unwrap();

    let mut list = String::new();
    for file in files {
        list.extend(["file://", &file.display().to_string(), "\r\n"]);
    }
    let place = (u32::from(middle.dst_x.cast_unsigned()) << 16) | u32::from(middle.dst_y.cast_unsigned());
    let say = |kind: Atom, data: [u32; 5]| {
        let message = ClientMessageEvent::new(32, target, kind, data);
        connection.send_event(false, target, EventMask::NO_EVENT, message).unwrap();
        connection.flush().unwrap();
    };
    say(names.XdndEnter, [source, 5 << 24, names.LIST, 0, 0]);
    say(names.XdndPosition, [source, 0, place, x11rb::CURRENT_TIME, names.XdndActionCopy]);
    let begin = Instant::now();
    let mut let_go = false;
    while begin.elapsed() < PATIENCE {
        match connection.poll_for_event().unwrap() {
            Some(Event::SelectionRequest(asked)) => give(&connection, &names, &asked, &list),
            Some(Event::ClientMessage(message)) if message.type_ == names.XdndStatus => {
                let accepted = message.data.as_data32()[1] & 1 == 1;
                if accepted && !let_go {
                    say(names.XdndDrop, [source, 0, x11rb::CURRENT_TIME, 0, 0]);
                    let_go = true;
                } else if !let_go {
                    say(names.XdndPosition, [source, 0, place, x11rb::CURRENT_TIME, names.XdndActionCopy]);
                }
            }
            Some(Event::ClientMessage(message)) if message.type_ == names.XdndFinished => return,
            Some(_) => {}
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    }
    panic!("the window did not take the files");
}

/// The first window below this one that takes drops.
fn aware(connection: &RustConnection, names: &Names, window: Window) -> Option<Window> {
    let property = connection.get_property(false, window, names.XdndAware, AtomEnum::ANY, 0, 1).ok()?.reply().ok()?;
    if property.value_len > 0 {
        return Some(window);
    }
    let tree = connection.query_tree(window).ok()?.reply().ok()?;
    tree.children.into_iter().rev().find_map(|child| aware(connection, names, child))
}

/// Hands over the list of files, to who asked for it.
fn give(connection: &RustConnection, names: &Names, asked: &SelectionRequestEvent, list: &str) {
    if asked.target == names.TARGETS {
        connection
            .change_property32(PropMode::REPLACE, asked.requestor, asked.property, AtomEnum::ATOM, &[names.LIST])
            .unwrap();
    } else {
        connection
            .change_property8(PropMode::REPLACE, asked.requestor, asked.property, names.LIST, list.as_bytes())
            .unwrap();
    }
    let done = SelectionNotifyEvent {
        response_type: SELECTION_NOTIFY_EVENT,
        sequence: 0,
        time: asked.time,
        requestor: asked.requestor,
        selection: asked.selection,
        target: asked.target,
        property: asked.property,
    };
    connection.send_event(false, asked.requestor, EventMask::NO_EVENT, done).unwrap();
    connection.flush().unwrap();
}
