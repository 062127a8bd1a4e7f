import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { withoutLocale } from '../i18n/locale.ts';

/** Goes to a web address: on this site by its routes, to another by leaving this one. */
export function useGoTo(): (address: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (address, options = {}) => {
      const { origin, pathname, search, hash } = new URL(address);
      if (origin === window.location.origin) void navigate(withoutLocale(pathname) + search + hash, options);
      else window.location.assign(address);
    },
    [navigate],
  );
}
