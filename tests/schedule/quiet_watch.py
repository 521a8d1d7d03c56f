"""A watch that says nothing."""


class QuietWatch:
    def step(self, name):
        return

    built = checked = reported = step

    def published(self):
        return
