import { useId, type ReactNode } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  level?: 2 | 3;
  onClose: () => void;
  children: ReactNode;
}

/** In the top layer, with the rest of the page out of reach. It closes by Escape, and gives the focus back. */
export function Dialog({ title, level = 2, onClose, children }: DialogProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <dialog ref={showAsModal} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <Heading id={id}>{title}</Heading>
      {children}
    </dialog>
  );
}

const showAsModal = (dialog: HTMLDialogElement | null) => {
  if (dialog?.open === false) dialog.showModal();
};
