# SPDX-License-Identifier: GPL-2.0
"""Sphinx, without the kernel's build.

`make docs` sets KERNELDOC to the kernel's kernel-doc script. Without it the
pages are built all the same, but for the reference of functions.
"""
import os
import subprocess

import sphinx
from docutils import nodes
from docutils.parsers.rst import Directive
from docutils.statemachine import StringList

project = 'streamclass'
author = 'the streamclass authors'
copyright = author
root_doc = 'index'
exclude_patterns = ['_build']
html_theme = 'alabaster'
html_theme_options = {'page_width': '66em'}
html_copy_source = False
highlight_language = 'c'
primary_domain = 'c'
c_id_attributes = ['__iomem']


class KernelDoc(Directive):
    """.. kernel-doc:: FILE -- the reference that FILE's comments hold.

    :functions: NAME... -- only that of these
    """
    required_arguments = 1
    option_spec = {'functions': str.split}

    def run(self):
        env = self.state.document.settings.env
        _, path = env.relfn2path(self.arguments[0])
        env.note_dependency(path)
        script = os.environ.get('KERNELDOC')
        if not script:
            text = f'Read the comments in ``{os.path.basename(path)}``.'
        else:
            only = [word for name in self.options.get('functions', []) for word in ('-function', name)]
            text = subprocess.run(['perl', script, '-rst', '-sphinx-version', sphinx.__version__,
                                   *only, path], check=True, text=True, stdout=subprocess.PIPE).stdout
        node = nodes.section()
        node.document = self.state.document
        self.state.nested_parse(StringList(text.splitlines(), source=path), 0, node, match_titles=1)
        return node.children


def setup(app):
    app.add_directive('kernel-doc', KernelDoc)
